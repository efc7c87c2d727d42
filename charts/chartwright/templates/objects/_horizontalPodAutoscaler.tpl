{{- /*
HorizontalPodAutoscaler: sets the number of pods of a Deployment or StatefulSet by metrics.
*/}}
{{- define "chartwright.horizontalPodAutoscaler" }}
{{- $autoscaling := .Values.autoscaling }}
{{- if $autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
{{- template "chartwright.lib.metadata" (dict "root" . "name" ($autoscaling.name | default .Values.name)) }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: {{ .Values.workload.kind }}
    name: {{ .Values.name }}
  minReplicas: {{ int64 $autoscaling.minReplicas }}
  maxReplicas: {{ int64 $autoscaling.maxReplicas }}
  metrics:
{{- range $name, $metric := $autoscaling.metrics | default (dict "cpu" (dict "type" "Resource" "utilization" 70)) }}
{{- template "chartwright.horizontalPodAutoscaler.metric" (dict "name" $name "metric" $metric) }}
{{- end }}
{{- with $autoscaling.behavior }}
  behavior:
{{- range $direction, $rules := . }}
    {{ $direction }}:
{{- if not $rules }} {}{{ end }}
{{- template "chartwright.lib.counts" (dict "source" $rules "indent" "\n      " "fields" (list "stabilizationWindowSeconds")) }}
{{- with $rules.selectPolicy }}
      selectPolicy: {{ . }}
{{- end }}
{{- with $rules.tolerance }}
      tolerance: {{ template "chartwright.lib.scalar" . }}
{{- end }}
{{- with $rules.policies }}
      policies:
{{- range . }}
        - type: {{ .type }}
          value: {{ int64 .value }}
          periodSeconds: {{ int64 .periodSeconds }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
One metric, at column 4.
.name    its name in the values
.metric  its values
*/}}
{{- define "chartwright.horizontalPodAutoscaler.metric" }}
{{- $metric := .metric }}
    - type: {{ $metric.type }}
      {{ $metric.type | untitle }}:
{{- if eq $metric.type "Resource" }}
        name: {{ $metric.resource | default .name | quote }}
{{- else if eq $metric.type "ContainerResource" }}
        name: {{ $metric.resource | default .name | quote }}
        container: {{ $metric.container }}
{{- else }}
{{- with $metric.object }}
        describedObject:
          apiVersion: {{ .apiVersion }}
          kind: {{ .kind }}
          name: {{ .name }}
{{- end }}
        metric:
          name: {{ quote $metric.metric }}
{{- with $metric.selector }}
          selector:
            matchLabels:
{{- template "chartwright.lib.map" (dict "indent" "\n              " "map" .) }}
{{- end }}
{{- end }}
        target:
{{- if $metric.utilization }}
          type: Utilization
          averageUtilization: {{ int64 $metric.utilization }}
{{- else if hasKey $metric "averageValue" }}
          type: AverageValue
          averageValue: {{ template "chartwright.lib.scalar" $metric.averageValue }}
{{- else }}
          type: Value
          value: {{ template "chartwright.lib.scalar" $metric.value }}
{{- end }}
{{- end }}
