{{- /*
Autoscaler, disruption budget, placement.
*/}}
{{- define "chartwright.validate.availability" }}
{{- $values := .Values }}
{{- $kind := $values.workload.kind }}
{{- $autoscaling := $values.autoscaling }}
{{- if $autoscaling.enabled }}
{{- if not .facts.continuous }}
  - autoscaling.enabled: a {{ $kind }} cannot be scaled; only a Deployment, StatefulSet or Rollout can
{{- end }}
{{- if eq $values.workload.strategy.type "Recreate" }}
  - autoscaling.enabled: workload.strategy.type Recreate is for a service of which never two pods run; scale a RollingUpdate one
{{- end }}
{{- if gt (int64 $autoscaling.minReplicas) (int64 $autoscaling.maxReplicas) }}
  - autoscaling.minReplicas: {{ int64 $autoscaling.minReplicas }} is above autoscaling.maxReplicas ({{ int64 $autoscaling.maxReplicas }})
{{- end }}
{{- if and (eq (int64 $autoscaling.minReplicas) 0) (not $autoscaling.triggers) }}
  - autoscaling.minReplicas: 0 needs autoscaling.triggers: only KEDA starts the first pod again
{{- end }}
{{- template "chartwright.validate.vertical" $values }}
{{- range $name, $metric := $autoscaling.metrics }}
{{- if and $autoscaling.triggers (ne $metric.type "Resource") }}
  - autoscaling.metrics.{{ $name }}: beside autoscaling.triggers only metrics of type Resource go; make it a trigger
{{- end }}
{{- template "chartwright.validate.metric" (dict "path" (printf "autoscaling.metrics.%s" $name) "name" $name "metric" $metric "values" $values) }}
{{- end }}
{{- end }}
{{- range $name, $toleration := $values.scheduling.tolerations }}
{{- if and (not $toleration.key) (ne ($toleration.operator | default "Equal") "Exists") }}
  - scheduling.tolerations.{{ $name }}.key: is required, unless operator is Exists (which then tolerates every taint)
{{- end }}
{{- end }}
{{- $budget := $values.podDisruptionBudget }}
{{- if and $budget.enabled .facts.continuous }}
{{- $pods := .facts.pods }}
{{- $min := toString $budget.minAvailable }}
{{- $max := toString $budget.maxUnavailable }}
{{- if and (ne $min "<nil>") (ne $max "<nil>") }}
  - podDisruptionBudget: has minAvailable and maxUnavailable; a budget has one of them (set the other to null)
{{- end }}
{{- if gt $pods 1 }}
{{- if or (eq $min "100%") (and (ne $min "<nil>") (not (hasSuffix "%" $min)) (ge (int $budget.minAvailable) $pods)) }}
  - podDisruptionBudget.minAvailable: {{ $min }} of {{ $pods }} pods blocks every drain of a node; leave at least one pod that may go
{{- end }}
{{- if has $max (list "0" "0%") }}
  - podDisruptionBudget.maxUnavailable: {{ $max }} blocks every drain of a node; leave at least one pod that may go
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Two autoscalers that act on one resource work against each other.
*/}}
{{- define "chartwright.validate.vertical" }}
{{- $vertical := .verticalPodAutoscaler }}
{{- if and $vertical.enabled (ne $vertical.mode "Off") }}
{{- range $name, $metric := .autoscaling.metrics | default (ternary dict (dict "cpu" (dict "type" "Resource")) (not (not .autoscaling.triggers))) }}
{{- if and (has $metric.type (list "Resource" "ContainerResource")) (has ($metric.resource | default $name) $vertical.resources) }}
  - verticalPodAutoscaler.mode: {{ $vertical.mode }} sets the request of {{ $metric.resource | default $name }}, which the autoscaler scales on; use Off, or leave it out of verticalPodAutoscaler.resources
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
One metric of the autoscaler.
.path .name .metric .values
*/}}
{{- define "chartwright.validate.metric" }}
{{- $path := .path }}
{{- $metric := .metric }}
{{- $type := $metric.type }}
{{- $resources := or (eq $type "Resource") (eq $type "ContainerResource") }}
{{- $targets := pick $metric "averageValue" "utilization" "value" }}
{{- $wrong := or (and $metric.utilization (not $resources)) (and (hasKey $metric "value") (or $resources (eq $type "Pods"))) }}
{{- if or $wrong (ne (len $targets) 1) }}
  - {{ $path }}: a metric of type {{ $type }} needs one target, {{ if $resources }}utilization or averageValue{{ else if eq $type "Pods" }}averageValue{{ else }}value or averageValue{{ end }}; it has {{ keys $targets | sortAlpha | join " and " | default "none" }}
{{- end }}
{{- if not (or $resources $metric.metric) }}
  - {{ $path }}.metric: is required for a metric of type {{ $type }}
{{- end }}
{{- if and (eq $type "ContainerResource") (not $metric.container) }}
  - {{ $path }}.container: is required for a metric of type ContainerResource
{{- end }}
{{- if and (eq $type "Object") (not $metric.object) }}
  - {{ $path }}.object: is required for a metric of type Object
{{- end }}
{{- $resource := $metric.resource | default .name }}
{{- if and (eq $type "Resource") $metric.utilization (not (hasKey .values.resources.requests $resource)) }}
  - {{ $path }}: utilization is in percent of the request, but resources.requests has no {{ quote $resource }} (it has {{ keys .values.resources.requests | sortAlpha | join ", " }})
{{- end }}
{{- if and (eq $type "ContainerResource") $metric.container (ne $metric.container .values.name) (not (hasKey .values.sidecars $metric.container)) }}
  - {{ $path }}.container: {{ quote $metric.container }} is neither {{ quote .values.name }} nor one of sidecars
{{- end }}
{{- end }}
