{{- /*
Helm hook events, comma separated, on which a job runs before the release's objects exist (or exist as this release wants them).
*/}}
{{- define "chartwright.lib.earlyEvents" }}
{{- $hooks := "" }}
{{- range .Values.jobs }}
{{- if not (hasKey . "schedule") }}{{ $hooks = print $hooks " " (.hook | default "pre-install,pre-upgrade") }}{{ end }}
{{- end }}
{{- if eq .Values.workload.kind "Job" }}{{ $hooks = print $hooks " " .Values.workload.job.hook }}{{ end }}
{{- $events := list }}
{{- range $event := list "pre-install" "pre-upgrade" "pre-rollback" "pre-delete" }}
{{- if contains $event $hooks }}{{ $events = append $events $event }}{{ end }}
{{- end }}
{{- join "," $events }}
{{- end }}
