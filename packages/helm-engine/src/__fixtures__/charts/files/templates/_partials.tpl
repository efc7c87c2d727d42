{{- define "outer" -}}outer {{ .Values.blank }}{{- end -}}
