{{- /*
Fewest pods the workload runs with: minReplicas of the autoscaler, else replicas.
*/}}
{{- define "chartwright.lib.fewestPods" }}
{{- if .Values.autoscaling.enabled }}{{ int64 .Values.autoscaling.minReplicas }}{{ else }}{{ int64 .Values.workload.replicas }}{{ end }}
{{- end }}
