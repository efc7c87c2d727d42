{{- /*
CronJob: the workload of a cron service, or a job with a schedule beside another workload.
.root .name
.schedule  its values
.settings  values of its runs: backoffLimit and so on
.job       values of a job beside the workload
*/}}
{{- define "chartwright.cronJob" }}
{{- $schedule := .schedule }}
{{- $default := .root.Values.workload.schedule }}
---
apiVersion: batch/v1
kind: CronJob
{{- template "chartwright.lib.metadata" (dict "root" .root "name" .name "part" .name) }}
spec:
  schedule: {{ quote $schedule.cron }}
  timeZone: {{ $schedule.timeZone | default $default.timeZone }}
  concurrencyPolicy: {{ $schedule.concurrencyPolicy | default $default.concurrencyPolicy }}
  suspend: {{ dig "suspend" (dig "suspend" false $default) $schedule }}
{{- range $field := list "startingDeadlineSeconds" "successfulJobsHistoryLimit" "failedJobsHistoryLimit" }}
{{- $source := ternary $schedule $default (hasKey $schedule $field) }}
{{- template "chartwright.lib.counts" (dict "source" $source "indent" "\n  " "fields" (list $field)) }}
{{- end }}
  jobTemplate:
    spec:
{{- template "chartwright.lib.jobSettings" (dict "root" .root "settings" .settings "indent" "\n      ") }}
      template:
{{ include "chartwright.pod" (dict "root" .root "name" .name "job" .job "restartPolicy" "Never") | indent 8 }}
{{- end }}

{{- /*
The CronJob of a cron service.
*/}}
{{- define "chartwright.workloadCronJob" }}
{{- template "chartwright.cronJob" (dict "root" . "name" .Values.name "schedule" .Values.workload.schedule "settings" .Values.workload.job) }}
{{- end }}
