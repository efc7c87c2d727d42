{{- /*
Deployment: the pods of a web, api, worker or scheduler service.
*/}}
{{- define "chartwright.deployment" }}
{{- $workload := .Values.workload }}
---
apiVersion: apps/v1
kind: Deployment
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name "reload" true) }}
spec:
{{- if not .Values.autoscaling.enabled }}
  replicas: {{ int64 $workload.replicas }}
{{- end }}
{{- template "chartwright.lib.counts" (dict "source" $workload "indent" "\n  " "fields" (list "minReadySeconds" "progressDeadlineSeconds" "revisionHistoryLimit")) }}
  strategy:
    type: {{ $workload.strategy.type }}
{{- if eq $workload.strategy.type "RollingUpdate" }}
    rollingUpdate:
{{- range $field := list "maxSurge" "maxUnavailable" }}
{{- if hasKey $workload.strategy $field }}
      {{ $field }}: {{ template "chartwright.lib.countOrPercentage" (index $workload.strategy $field) }}
{{- end }}
{{- end }}
{{- end }}
  selector:
    matchLabels:
      app: {{ .Values.name }}
      app.kubernetes.io/name: {{ .Values.name }}
  template:
{{ include "chartwright.pod" (dict "root" . "continuous" true) | indent 4 }}
{{- end }}
