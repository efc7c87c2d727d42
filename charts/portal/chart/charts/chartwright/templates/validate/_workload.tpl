{{- /*
What fits the kind of workload.
*/}}
{{- define "chartwright.validate.workload" }}
{{- $values := .Values }}
{{- $workload := $values.workload }}
{{- $kind := $workload.kind }}
{{- $strategy := $workload.strategy }}
{{- if and (eq $kind "CronJob") (not $workload.schedule.cron) }}
  - workload.schedule.cron: is required for a CronJob, for example "0 3 * * *"
{{- end }}
{{- $trying := has $strategy.type (list "BlueGreen" "Canary") }}
{{- if and $trying (ne $kind "Rollout") }}
  - workload.strategy.type: {{ $strategy.type }} needs workload.kind Rollout
{{- end }}
{{- if and (eq $kind "Rollout") (not $trying) }}
  - workload.strategy.type: a Rollout has BlueGreen or Canary; for {{ $strategy.type }} use workload.kind Deployment
{{- end }}
{{- if and (eq $kind "Rollout") (eq $strategy.type "BlueGreen") (not .facts.hasService) }}
  - workload.strategy.type: BlueGreen needs a Service, which moves from one version to the other; use Canary
{{- end }}
{{- if and (eq $kind "Rollout") (eq $strategy.type "Canary") (not $values.rollout.steps) }}
  - rollout.steps: a canary needs steps, for example [{weight: 10, pause: 5m}]
{{- end }}
{{- if and (eq $kind "Rollout") (ne $values.rollout.router "none") (not .facts.hasService) }}
  - rollout.router: {{ $values.rollout.router }} shares out requests, so it needs a Service
{{- end }}
{{- if and (eq $kind "Rollout") (eq $values.rollout.router "gateway") (not $values.httpRoute.enabled) }}
  - rollout.router: gateway needs httpRoute.enabled
{{- end }}
{{- if eq $values.rollout.router "none" }}
{{- range $values.rollout.steps }}
{{- if .headers }}
  - rollout.steps: headers need a rollout.router that reads them
{{- end }}
{{- end }}
{{- end }}
{{- if and (eq $kind "Rollout") $values.rollout.analysis.enabled (not $values.rollout.analysis.prometheus) }}
  - rollout.analysis.prometheus: is required, for example http://prometheus-operated.monitoring.svc:9090
{{- end }}
{{- if and (eq $kind "Deployment") (eq $strategy.type "OnDelete") }}
  - workload.strategy.type: OnDelete is for a StatefulSet; a Deployment has RollingUpdate or Recreate
{{- end }}
{{- if and (eq $kind "StatefulSet") (eq $strategy.type "Recreate") }}
  - workload.strategy.type: Recreate is for a Deployment; a StatefulSet has RollingUpdate or OnDelete
{{- end }}
{{- if and (eq $kind "Deployment") (eq $strategy.type "RollingUpdate") (has (toString $strategy.maxSurge) (list "0" "0%")) (has (toString $strategy.maxUnavailable) (list "0" "0%")) }}
  - workload.strategy: maxSurge and maxUnavailable are both 0, so that no pod could ever be replaced; raise one of them
{{- end }}
{{- if and (has $kind (list "Deployment" "Rollout")) (ge (int64 $workload.minReadySeconds) (int64 $workload.progressDeadlineSeconds)) }}
  - workload.minReadySeconds: {{ int64 $workload.minReadySeconds }} must be below workload.progressDeadlineSeconds ({{ int64 $workload.progressDeadlineSeconds }})
{{- end }}
{{- $grace := int64 $values.terminationGracePeriodSeconds }}
{{- if and .facts.hasService $values.preStopSleepSeconds (ge (int64 $values.preStopSleepSeconds) $grace) }}
  - preStopSleepSeconds: {{ int64 $values.preStopSleepSeconds }} must be below terminationGracePeriodSeconds ({{ $grace }}), which includes it
{{- end }}
{{- range $name, $sidecar := $values.sidecars }}
{{- if and $sidecar.preStopSleepSeconds (ge (int64 $sidecar.preStopSleepSeconds) $grace) }}
  - sidecars.{{ $name }}.preStopSleepSeconds: {{ int64 $sidecar.preStopSleepSeconds }} must be below terminationGracePeriodSeconds ({{ $grace }}), which includes it
{{- end }}
{{- end }}
{{- if and $values.service.headless (ne ($values.service.type | default "ClusterIP") "ClusterIP") }}
  - service.headless: needs service.type ClusterIP, not {{ $values.service.type }}
{{- end }}
{{- end }}
