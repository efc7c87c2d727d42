{{- /*
The container of a job beside the workload. It has the service's image, configuration, variables and resources, unless the job
says otherwise; see chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.jobContainer" }}
{{- $values := .root.Values }}
{{- $suffix := .suffix | default "" }}
{{- $image := .root.facts.image }}
{{- with .job.image }}
{{- $image = include "chartwright.lib.image" (dict "image" .) }}
{{- end }}
{{- $env := $values.env }}
{{- if .job.env }}
{{- $env = dict }}
{{- range $name, $entry := $values.env }}{{ $_ := set $env $name $entry }}{{ end }}
{{- range $name, $entry := .job.env }}{{ $_ := set $env $name $entry }}{{ end }}
{{- end }}
{{- $own := dict "root" .root "name" .name "container" .job "suffix" $suffix
  "image" $image
  "pullPolicy" (dig "image" "pullPolicy" "" .job)
  "env" $env
  "resources" (.job.resources | default $values.resources)
  "mounts" .root.facts.mounts }}
{{- if $values.config }}
{{- $_ := set $own "envFrom" (print $values.name $suffix) }}
{{- end }}
{{- range $name, $secret := $values.secrets }}
{{- if $secret.envFrom }}
{{- $_ := set $own "envFromSecrets" (append ($own.envFromSecrets | default list) (include "chartwright.lib.secretName" (dict "secrets" $values.secrets "name" $name "suffix" $suffix))) }}
{{- end }}
{{- end }}
{{- template "chartwright.pod.container" $own }}
{{- end }}
