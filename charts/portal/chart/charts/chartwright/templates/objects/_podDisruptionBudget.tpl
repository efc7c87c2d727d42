{{- /*
PodDisruptionBudget: how many pods a drain may take away at a time. One pod alone gets none, or it would block every drain.
*/}}
{{- define "chartwright.podDisruptionBudget" }}
{{- $budget := .Values.podDisruptionBudget }}
{{- if and $budget.enabled .facts.continuous (gt .facts.pods 1) }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
{{- template "chartwright.lib.metadata" (dict "root" . "name" ($budget.name | default .Values.name)) }}
spec:
{{- if ne (toString $budget.minAvailable) "<nil>" }}
  minAvailable: {{ template "chartwright.lib.countOrPercentage" $budget.minAvailable }}
{{- else if ne (toString $budget.maxUnavailable) "<nil>" }}
  maxUnavailable: {{ template "chartwright.lib.countOrPercentage" $budget.maxUnavailable }}
{{- else }}
  minAvailable: 1
{{- end }}
{{- with $budget.unhealthyPodEvictionPolicy }}
  unhealthyPodEvictionPolicy: {{ . }}
{{- end }}
  selector:
    matchLabels:
      app: {{ .Values.name }}
      app.kubernetes.io/name: {{ .Values.name }}
{{- end }}
{{- end }}
