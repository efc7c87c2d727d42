{{- /*
An init container that ends when a dependency accepts a TCP connection. Host and port are arguments of the script, never part of it.
.root    context
.name    name of the dependency
.target  its values: host, port
*/}}
{{- define "chartwright.pod.waitContainer" }}
{{- $startup := .root.Values.startup }}
{{- $command := list "sh" "-c" "until nc -z -w 2 \"$0\" \"$1\"; do echo \"$0:$1 does not answer yet\"; sleep 2; done" .target.host (toString .target.port) }}
{{- $own := dict }}
{{- with $startup.runAsUser }}
{{- $own = dict "runAsUser" . }}
{{- end }}
{{- template "chartwright.pod.container" (dict "root" .root "name" (include "chartwright.pod.waitContainerName" .name)
  "container" (dict "command" $command)
  "image" (include "chartwright.lib.image" (dict "image" $startup.image))
  "pullPolicy" $startup.image.pullPolicy
  "resources" (dict
    "requests" (dict "cpu" "10m" "memory" "16Mi" "ephemeral-storage" "16Mi")
    "limits" (dict "cpu" "100m" "memory" "32Mi" "ephemeral-storage" "64Mi"))
  "securityContext" $own) }}
{{- end }}

{{- define "chartwright.pod.waitContainerName" }}
{{- printf "wait-for-%s" . | trunc 63 | trimSuffix "-" }}
{{- end }}
