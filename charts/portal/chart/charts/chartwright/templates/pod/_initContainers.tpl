{{- /*
Init containers: native sidecars first, since the others may need them (a database proxy), then those that wait for a dependency,
then the others by name. A job beside the workload has the native sidecars only. See chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.initContainers" }}
{{- $root := .root }}
{{- $values := $root.Values }}
{{- $suffix := .suffix }}
{{- $native := dict }}
{{- range $name, $sidecar := $values.sidecars }}
{{- if dig "native" true $sidecar }}
{{- $_ := set $native $name $sidecar }}
{{- end }}
{{- end }}
{{- $init := $values.initContainers }}
{{- $waits := $values.startup.waitFor }}
{{- if kindIs "map" .job }}
{{- $init = dict }}
{{- $waits = dict }}
{{- end }}
{{- if or $native $waits $init }}
  initContainers:
{{- range $name, $sidecar := $native }}
{{- template "chartwright.pod.sidecar" (dict "root" $root "name" $name "container" $sidecar "suffix" $suffix "native" true) }}
{{- end }}
{{- range $name, $target := $waits }}
{{- template "chartwright.pod.waitContainer" (dict "root" $root "name" $name "target" $target) }}
{{- end }}
{{- range $name, $container := $init }}
{{- $image := $root.facts.image }}
{{- with $container.image }}
{{- $image = include "chartwright.lib.image" (dict "image" .) }}
{{- end }}
{{- template "chartwright.pod.container" (dict "root" $root "name" $name "container" $container "suffix" $suffix
  "image" $image
  "pullPolicy" (dig "image" "pullPolicy" "" $container)
  "env" $container.env
  "resources" ($container.resources | default $values.resources)
  "securityContext" $container.securityContext
  "mounts" (include "chartwright.pod.namedMounts" $container.mounts)) }}
{{- end }}
{{- end }}
{{- end }}
