{{- /*
HorizontalPodAutoscaler: sets the number of pods of a workload by metrics. With triggers, KEDA makes it (chartwright.scaledObject).
*/}}
{{- define "chartwright.horizontalPodAutoscaler" }}
{{- $autoscaling := .Values.autoscaling }}
{{- if and $autoscaling.enabled (not $autoscaling.triggers) }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
{{- template "chartwright.lib.metadata" (dict "root" . "name" ($autoscaling.name | default .Values.name)) }}
spec:
  scaleTargetRef:
    apiVersion: {{ .facts.workloadApi }}
    kind: {{ .Values.workload.kind }}
    name: {{ .Values.name }}
  minReplicas: {{ int64 $autoscaling.minReplicas }}
  maxReplicas: {{ int64 $autoscaling.maxReplicas }}
  metrics:
{{- range $name, $metric := $autoscaling.metrics | default (dict "cpu" (dict "type" "Resource" "utilization" 70)) }}
{{- template "chartwright.horizontalPodAutoscaler.metric" (dict "name" $name "metric" $metric) }}
{{- end }}
{{- template "chartwright.horizontalPodAutoscaler.behavior" (dict "behavior" $autoscaling.behavior "indent" "\n  ") }}
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

{{- /*
Speed of scaling, both ways.
.behavior  its values
.indent    newline and blanks before `behavior`
*/}}
{{- define "chartwright.horizontalPodAutoscaler.behavior" }}
{{- $indent := .indent }}
{{- with .behavior }}
{{- print $indent "behavior:" }}
{{- range $direction, $rules := . }}
{{- print $indent "  " $direction ":" (ternary "" " {}" (not (not $rules))) }}
{{- template "chartwright.lib.counts" (dict "source" $rules "indent" (print $indent "    ") "fields" (list "stabilizationWindowSeconds")) }}
{{- with $rules.selectPolicy }}
{{- print $indent "    selectPolicy: " . }}
{{- end }}
{{- with $rules.tolerance }}
{{- print $indent "    tolerance: " }}{{ template "chartwright.lib.scalar" . }}
{{- end }}
{{- with $rules.policies }}
{{- print $indent "    policies:" }}
{{- range . }}
{{- print $indent "      - type: " .type }}
{{- print $indent "        value: " }}{{ int64 .value }}
{{- print $indent "        periodSeconds: " }}{{ int64 .periodSeconds }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
