{{- /*
ServiceMonitor of Prometheus Operator: scrapes the pods through the service's Service (not through the headless one of a
StatefulSet, or every pod would be scraped twice).
*/}}
{{- define "chartwright.serviceMonitor" }}
{{- $monitor := .Values.serviceMonitor }}
{{- if $monitor.enabled }}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name "labels" $monitor.labels) }}
spec:
  selector:
    matchLabels:
      app: {{ .Values.name }}
      chartwright.dev/service: main
{{- template "chartwright.monitor.namespace" . }}
  endpoints:
{{- template "chartwright.monitor.endpoint" (dict "root" . "monitor" $monitor) }}
{{- end }}
{{- end }}
