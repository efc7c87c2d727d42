{{- /*
ScaledObject of KEDA, in place of a HorizontalPodAutoscaler of our own: KEDA makes one itself, so there is never a second on the same
workload. It has the name that ours would have, and what watches the autoscaler need not know who made it.
*/}}
{{- define "chartwright.scaledObject" }}
{{- $root := . }}
{{- $autoscaling := .Values.autoscaling }}
{{- if and $autoscaling.enabled $autoscaling.triggers }}
{{- $name := $autoscaling.name | default .Values.name }}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name) }}
spec:
  scaleTargetRef:
    apiVersion: {{ .facts.workloadApi }}
    kind: {{ .Values.workload.kind }}
    name: {{ .Values.name }}
  minReplicaCount: {{ int64 $autoscaling.minReplicas }}
  maxReplicaCount: {{ int64 $autoscaling.maxReplicas }}
  pollingInterval: {{ int64 $autoscaling.pollingInterval }}
  cooldownPeriod: {{ int64 $autoscaling.cooldownPeriod }}
  advanced:
    horizontalPodAutoscalerConfig:
      name: {{ $name }}
{{- template "chartwright.horizontalPodAutoscaler.behavior" (dict "behavior" $autoscaling.behavior "indent" "\n      ") }}
  triggers:
{{- range $metric, $target := $autoscaling.metrics }}
    - type: {{ $target.resource | default $metric }}
      name: {{ quote $metric }}
      metricType: {{ if $target.utilization }}Utilization{{ else }}AverageValue{{ end }}
      metadata:
        value: {{ template "chartwright.lib.scalar" ($target.utilization | default $target.averageValue) }}
{{- end }}
{{- range $trigger, $source := $autoscaling.triggers }}
    - type: {{ $source.type }}
      name: {{ quote $trigger }}
      metadata:
{{- template "chartwright.lib.map" (dict "indent" "\n        " "map" $source.metadata) }}
{{- if $source.auth }}
      authenticationRef:
        name: {{ $root.Values.name }}-{{ $trigger }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
