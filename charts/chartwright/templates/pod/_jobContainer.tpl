{{- /*
The container of a job beside the workload. It has the service's image, configuration, variables and resources, unless the job
says otherwise; see chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.jobContainer" }}
{{- $values := .root.Values }}
{{- $suffix := .suffix | default "" }}
{{- $image := .job.image | default $values.image }}
{{- $env := dict }}
{{- range $name, $entry := $values.env }}{{ $_ := set $env $name $entry }}{{ end }}
{{- range $name, $entry := .job.env }}{{ $_ := set $env $name $entry }}{{ end }}
{{- $own := dict "root" .root "name" .name "container" .job "suffix" $suffix
  "image" (include "chartwright.lib.image" (dict "image" $image "default" .root.facts.appVersion))
  "pullPolicy" $image.pullPolicy
  "env" $env
  "resources" (.job.resources | default $values.resources)
  "mounts" (include "chartwright.pod.mounts" .) }}
{{- if $values.config }}
{{- $_ := set $own "envFrom" (print $values.name $suffix) }}
{{- end }}
{{- template "chartwright.pod.container" $own }}
{{- end }}
