{{- define "helpers.name" -}}
{{ .Release.Name }}-{{ .Chart.Name | trunc 63 }}
{{- end }}
{{- define "helpers.labels" -}}
app: {{ .Chart.Name }}
region: {{ .Values.global.region }}
{{- end }}
