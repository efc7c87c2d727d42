{{- /*
LimitRange: what a container gets that says nothing, and the bounds for those that do.
*/}}
{{- define "chartwright.system.limitRange" }}
{{- $range := .Values.limitRange }}
{{- if and $range.enabled (or $range.default $range.defaultRequest $range.max $range.min) }}
---
apiVersion: v1
kind: LimitRange
{{- template "chartwright.system.metadata" (dict "root" . "name" $range.name) }}
spec:
  limits:
    - type: Container
{{- range $field := list "default" "defaultRequest" "max" "min" }}
{{- with index $range $field }}
      {{ $field }}:
{{- template "chartwright.system.quantities" (dict "indent" "\n        " "map" .) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
