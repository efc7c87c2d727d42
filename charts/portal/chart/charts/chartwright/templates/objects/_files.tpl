{{- /*
ConfigMap of the files mounted into the main container.
.root .suffix .hook  as in chartwright.hookSupport
*/}}
{{- define "chartwright.files" }}
{{- if .root.Values.files }}
---
apiVersion: v1
kind: ConfigMap
{{- template "chartwright.lib.metadata" (dict "root" .root "name" (printf "%s%s-files" .root.Values.name .suffix) "hook" .hook "annotations" (dict "reloader.stakater.com/ignore" "true")) }}
data:
{{- .root.facts.files }}
{{- end }}
{{- end }}

{{- /*
The data, at column 2; kept in the facts, since pods carry its checksum.
*/}}
{{- define "chartwright.files.data" }}
{{- range $key, $file := .Values.files }}
  {{ quote $key }}:
{{- template "chartwright.lib.block" (dict "indent" "\n    " "text" $file.content) }}
{{- end }}
{{- end }}
