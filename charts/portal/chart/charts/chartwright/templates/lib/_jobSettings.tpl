{{- /*
Fields of a Job's spec.
.root      context
.settings  values of the job; backoffLimit defaults to that of workload.job
.indent    newline and blanks before each line
*/}}
{{- define "chartwright.lib.jobSettings" }}
{{- $backoff := ternary .settings .root.Values.workload.job (hasKey .settings "backoffLimit") }}
{{- template "chartwright.lib.counts" (dict "source" $backoff "indent" .indent "fields" (list "backoffLimit")) }}
{{- template "chartwright.lib.counts" (dict "source" .settings "indent" .indent "fields" (list "completions" "parallelism" "activeDeadlineSeconds" "ttlSecondsAfterFinished")) }}
{{- end }}
