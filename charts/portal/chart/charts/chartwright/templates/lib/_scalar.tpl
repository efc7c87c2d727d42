{{- /*
A plain value as a quoted string: true becomes "true", 1000000 "1000000" (Helm holds numbers as floats, which print as 1e+06).
*/}}
{{- define "chartwright.lib.scalar" }}
{{- if kindIs "float64" . }}{{ if eq . (floor .) }}{{ int64 . | quote }}{{ else }}{{ quote . }}{{ end }}
{{- else }}{{ quote . }}{{ end }}
{{- end }}
