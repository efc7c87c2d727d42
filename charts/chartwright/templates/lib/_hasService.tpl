{{- /*
Prints `true` when the service has a Service: ports, switched on, and pods that run all the time.
*/}}
{{- define "chartwright.lib.hasService" }}
{{- if and .Values.ports .Values.service.enabled (has .Values.workload.kind (list "Deployment" "StatefulSet")) }}true{{ end }}
{{- end }}
