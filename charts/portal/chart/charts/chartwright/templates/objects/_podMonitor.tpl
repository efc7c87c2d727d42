{{- /*
PodMonitor of Prometheus Operator: scrapes pods that have no Service.
*/}}
{{- define "chartwright.podMonitor" }}
{{- $monitor := .Values.podMonitor }}
{{- if $monitor.enabled }}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name "labels" $monitor.labels) }}
spec:
  selector:
    matchLabels:
      app: {{ .Values.name }}
      app.kubernetes.io/name: {{ .Values.name }}
{{- template "chartwright.monitor.namespace" . }}
  podMetricsEndpoints:
{{- template "chartwright.monitor.endpoint" (dict "root" . "monitor" $monitor) }}
{{- end }}
{{- end }}
