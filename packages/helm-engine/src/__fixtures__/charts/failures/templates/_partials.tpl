{{- define "failures.required" -}}
{{- required "a host is needed, set .Values.host" .Values.host }}
{{- end }}
{{- define "failures.deep" -}}
{{ include "failures.deeper" . }}
{{- end }}
{{- define "failures.deeper" -}}
line one
line two {{ .Values.nothing.at.all }}
{{- end }}
{{- define "failures.recursion" -}}{{ include "failures.recursion" . }}{{- end }}
