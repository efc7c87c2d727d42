{{- define "naming.name" -}}
{{ .Release.Name }}-{{ .Chart.Name | trunc 63 }}
{{- end }}
{{- define "naming.labels" -}}
app: {{ .Chart.Name }}
region: {{ .Values.global.region }}
{{- end }}
