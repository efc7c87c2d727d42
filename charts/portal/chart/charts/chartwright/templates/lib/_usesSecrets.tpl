{{- /*
Prints something when the main container uses a Secret, by `secrets` or by a variable.
*/}}
{{- define "chartwright.lib.usesSecrets" }}
{{- if .Values.secrets }}true{{ end }}
{{- range .Values.env }}{{ if kindIs "map" . }}{{ if .secret }}true{{ end }}{{ end }}{{ end }}
{{- end }}
