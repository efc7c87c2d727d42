{{- /*
Name of the headless Service that gives the pods of a StatefulSet their names.
*/}}
{{- define "chartwright.lib.governingService" }}
{{- if .Values.workload.serviceName }}{{ .Values.workload.serviceName }}
{{- else if and .Values.service.headless .facts.hasService }}{{ .Values.name }}
{{- else }}{{ .Values.name }}-headless{{ end }}
{{- end }}
