{{- /*
ConfigMap of settings that are not secret; its keys become variables of the main container.
.root .suffix .hook  as in chartwright.hookSupport
*/}}
{{- define "chartwright.configMap" }}
{{- if .root.Values.config }}
---
apiVersion: v1
kind: ConfigMap
{{- template "chartwright.lib.metadata" (dict "root" .root "name" (print .root.Values.name .suffix) "hook" .hook "annotations" (dict "reloader.stakater.com/ignore" "true")) }}
data:
{{- .root.facts.config }}
{{- end }}
{{- end }}

{{- /*
The data, at column 2; kept in the facts, since pods carry its checksum.
*/}}
{{- define "chartwright.configMap.data" }}
{{- range $key, $value := .Values.config }}
  {{ if gt (len $key) 5 }}{{ $key }}{{ else }}{{ quote $key }}{{ end }}: {{ template "chartwright.lib.scalar" $value }}
{{- end }}
{{- end }}
