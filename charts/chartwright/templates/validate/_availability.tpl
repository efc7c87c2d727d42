{{- /*
Autoscaler, disruption budget, placement.
*/}}
{{- define "chartwright.validate.availability" }}
{{- $values := .Values }}
{{- $kind := $values.workload.kind }}
{{- $autoscaling := $values.autoscaling }}
{{- if $autoscaling.enabled }}
{{- if not (has $kind (list "Deployment" "StatefulSet")) }}
  - autoscaling.enabled: a {{ $kind }} cannot be scaled; only a Deployment or StatefulSet can
{{- end }}
{{- if eq $values.workload.strategy.type "Recreate" }}
  - autoscaling.enabled: workload.strategy.type Recreate is for a service of which never two pods run; scale a RollingUpdate one
{{- end }}
{{- if gt (int64 $autoscaling.minReplicas) (int64 $autoscaling.maxReplicas) }}
  - autoscaling.minReplicas: {{ int64 $autoscaling.minReplicas }} is above autoscaling.maxReplicas ({{ int64 $autoscaling.maxReplicas }})
{{- end }}
{{- range $name, $metric := $autoscaling.metrics }}
{{- template "chartwright.validate.metric" (dict "path" (printf "autoscaling.metrics.%s" $name) "name" $name "metric" $metric "values" $values) }}
{{- end }}
{{- end }}
{{- $budget := $values.podDisruptionBudget }}
{{- if and $budget.enabled (has $kind (list "Deployment" "StatefulSet")) }}
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
One metric of the autoscaler.
.path .name .metric .values
*/}}
{{- define "chartwright.validate.metric" }}
{{- $path := .path }}
{{- $metric := .metric }}
{{- $type := $metric.type }}
{{- $allowed := list "averageValue" }}
{{- $needed := "metric" }}
{{- if or (eq $type "Resource") (eq $type "ContainerResource") }}
{{- $allowed = list "utilization" "averageValue" }}
{{- $needed = ternary "type" "container" (eq $type "Resource") }}
{{- else if ne $type "Pods" }}
{{- $allowed = list "value" "averageValue" }}
{{- end }}
{{- $targets := pick $metric "averageValue" "utilization" "value" | keys | sortAlpha }}
{{- if ne (len $targets) 1 }}
  - {{ $path }}: needs one target, {{ join " or " $allowed }}; it has {{ join " and " $targets | default "none" }}
{{- else if not (has (first $targets) $allowed) }}
  - {{ $path }}.{{ first $targets }}: a metric of type {{ $type }} takes {{ join " or " $allowed }}
{{- end }}
{{- if not (hasKey $metric $needed) }}
  - {{ $path }}.{{ $needed }}: is required for a metric of type {{ $type }}
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
