{{- /*
Jobs beside the workload, and the hook of a job service.
*/}}
{{- define "chartwright.validate.jobs" }}
{{- $values := .Values }}
{{- range $name, $job := $values.jobs }}
{{- $path := printf "jobs.%s" $name }}
{{- $full := printf "%s-%s" $values.name $name }}
{{- with $job.image }}
{{- template "chartwright.validate.image" (dict "path" $path "image" .) }}
{{- end }}
{{- template "chartwright.validate.container" (dict "path" (print $path ".") "container" $job "values" $values "ports" dict) }}
{{- if hasKey $values.sidecars $full }}
  - {{ $path }}: its container {{ $full }} has the name of a sidecar
{{- end }}
{{- if hasKey $job "schedule" }}
{{- if $job.hook }}
  - {{ $path }}: has a schedule and a hook; a job has one of them (set the other to null)
{{- end }}
{{- if not $job.schedule.cron }}
  - {{ $path }}.schedule.cron: is required, for example "0 3 * * *"
{{- end }}
{{- if gt (len $full) 52 }}
  - {{ $path }}: the CronJob's name {{ $full }} has {{ len $full }} characters; at most 52 are possible
{{- end }}
{{- else if gt (len $full) 54 }}
  - {{ $path }}: the Job's name {{ $full }} has {{ len $full }} characters; at most 54 are possible
{{- end }}
{{- end }}
{{- if and (eq $values.workload.kind "Job") (contains "pre-" ($values.workload.job.hook | default "none")) }}
{{- range $name, $volume := $values.storage }}
{{- if not $volume.existingClaim }}
  - workload.job.hook: a job that runs before the release's objects exist cannot use storage.{{ $name }}, one of them; use post-install,post-upgrade or an existingClaim
{{- end }}
{{- end }}
{{- end }}
{{- end }}
