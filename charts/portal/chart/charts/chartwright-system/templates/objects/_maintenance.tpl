{{- /*
Maintenance: tasks on a schedule, each a workload of kind CronJob.
*/}}
{{- define "chartwright.system.maintenance" }}
{{- $root := . }}
{{- range $name, $task := .Values.maintenance }}
{{- $own := dict "root" $root "name" $name "resource" (dict "type" "maintenance") }}
{{- template "chartwright.resource.workload" (dict "own" $own "workload" $name "kind" "CronJob" "schedule" $task.schedule "values" $task.workload) }}
{{- end }}
{{- end }}
