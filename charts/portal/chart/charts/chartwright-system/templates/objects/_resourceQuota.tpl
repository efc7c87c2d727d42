{{- /*
ResourceQuota of the namespace.
*/}}
{{- define "chartwright.system.quota" }}
{{- $quota := .Values.quota }}
{{- if and $quota.enabled $quota.hard }}
---
apiVersion: v1
kind: ResourceQuota
{{- template "chartwright.system.metadata" (dict "root" . "name" $quota.name) }}
spec:
  hard:
{{- template "chartwright.system.quantities" (dict "indent" "\n    " "map" $quota.hard) }}
{{- end }}
{{- end }}

{{- /*
Lines `resource: quantity`.
.indent .map
*/}}
{{- define "chartwright.system.quantities" }}
{{- $indent := .indent }}
{{- range $resource, $quantity := .map }}
{{- $indent }}{{ $resource }}: {{ template "chartwright.lib.scalar" $quantity }}
{{- end }}
{{- end }}
