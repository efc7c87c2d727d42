{{- /*
Job: runs to its end once for each release. As a Helm hook it keeps its name and is replaced; as a plain object its name ends in
a checksum of its pod, because the pod of an existing Job cannot be changed.
.root .name
.settings  its values: hook, weight, deletePolicy, backoffLimit and so on
.hook      events it runs on, or "none"
.job       values of a job beside the workload
*/}}
{{- define "chartwright.job" }}
{{- $plain := eq .hook "none" }}
{{- $suffix := ternary "-hooks" "" (contains "pre-" .hook) }}
{{- $pod := include "chartwright.pod" (dict "root" .root "name" .name "job" .job "suffix" $suffix "restartPolicy" "Never") }}
{{- $metadata := dict "root" .root "name" .name "part" .name }}
{{- if $plain }}
{{- $_ := set $metadata "name" (printf "%s-%s" .name (sha256sum $pod | trunc 8)) }}
{{- else }}
{{- $_ := set $metadata "hook" (dict "events" (nospace .hook) "weight" (.settings.weight | default 0) "deletePolicy" (.settings.deletePolicy | default "before-hook-creation" | nospace)) }}
{{- end }}
---
apiVersion: batch/v1
kind: Job
{{- template "chartwright.lib.metadata" $metadata }}
spec:
{{- template "chartwright.lib.jobSettings" (dict "root" .root "settings" .settings "indent" "\n  ") }}
  template:
{{ indent 4 $pod }}
{{- end }}

{{- /*
The Job of a job service.
*/}}
{{- define "chartwright.workloadJob" }}
{{- $settings := .Values.workload.job }}
{{- template "chartwright.job" (dict "root" . "name" .Values.name "settings" $settings "hook" ($settings.hook | default "none")) }}
{{- end }}

{{- /*
Jobs beside the workload: migrations as Helm hooks, plain jobs, and jobs with a schedule.
*/}}
{{- define "chartwright.jobs" }}
{{- $root := . }}
{{- range $name, $job := .Values.jobs }}
{{- $name = printf "%s-%s" $root.Values.name $name }}
{{- if hasKey $job "schedule" }}
{{- template "chartwright.cronJob" (dict "root" $root "name" $name "schedule" $job.schedule "settings" $job "job" $job) }}
{{- else }}
{{- template "chartwright.job" (dict "root" $root "name" $name "settings" $job "job" $job "hook" ($job.hook | default "pre-install,pre-upgrade")) }}
{{- end }}
{{- end }}
{{- end }}
