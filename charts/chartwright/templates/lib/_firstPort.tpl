{{- /*
Name of the first port: `http` if there is one, else the first by name; nothing without ports.
*/}}
{{- define "chartwright.lib.firstPort" }}
{{- if hasKey .Values.ports "http" }}http{{ else }}{{ with keys .Values.ports }}{{ first (sortAlpha .) }}{{ end }}{{ end }}
{{- end }}
