{{- /*
The main container of the service; see chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.mainContainer" }}
{{- $values := .root.Values }}
{{- $suffix := .suffix | default "" }}
{{- $own := dict "root" .root "name" $values.name "container" $values "suffix" $suffix
  "image" .root.facts.image
  "pullPolicy" $values.image.pullPolicy
  "env" $values.env
  "ports" $values.ports
  "probes" $values.probes
  "resources" $values.resources
  "mounts" .root.facts.mounts }}
{{- if $values.storage }}
{{- $_ := set $own "mounts" (print (include "chartwright.pod.storageMounts" $values) .root.facts.mounts) }}
{{- end }}
{{- if $values.config }}
{{- $_ := set $own "envFrom" (print $values.name $suffix) }}
{{- end }}
{{- range $name, $secret := $values.secrets }}
{{- if $secret.envFrom }}
{{- $_ := set $own "envFromSecrets" (append ($own.envFromSecrets | default list) (include "chartwright.lib.secretName" (dict "secrets" $values.secrets "name" $name "suffix" $suffix))) }}
{{- end }}
{{- end }}
{{- if .continuous }}
{{- $_ := set $own "probePort" .root.facts.firstPort }}
{{- end }}
{{- if .root.facts.hasService }}
{{- $_ := set $own "sleep" $values.preStopSleepSeconds }}
{{- end }}
{{- template "chartwright.pod.container" $own }}
{{- end }}
