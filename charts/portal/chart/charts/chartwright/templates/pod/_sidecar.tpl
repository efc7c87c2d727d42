{{- /*
A sidecar.
.root .name .suffix  as in chartwright.pod.container
.container           its values
.native              true for an init container with restartPolicy Always
*/}}
{{- define "chartwright.pod.sidecar" }}
{{- $container := .container }}
{{- template "chartwright.pod.container" (dict "root" .root "name" .name "container" $container "suffix" .suffix "native" .native
  "image" (include "chartwright.lib.image" (dict "image" $container.image))
  "pullPolicy" $container.image.pullPolicy
  "env" $container.env
  "ports" $container.ports
  "probes" $container.probes
  "sleep" $container.preStopSleepSeconds
  "resources" $container.resources
  "securityContext" $container.securityContext
  "mounts" (include "chartwright.pod.namedMounts" $container.mounts)) }}
{{- end }}
