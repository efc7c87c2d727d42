{{- /*
The main container of the service; see chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.mainContainer" }}
{{- $values := .root.Values }}
{{- $suffix := .suffix | default "" }}
{{- $own := dict "root" .root "name" $values.name "container" $values "suffix" $suffix
  "image" (include "chartwright.lib.image" (dict "image" $values.image "default" .root.facts.appVersion))
  "pullPolicy" $values.image.pullPolicy
  "env" $values.env
  "ports" $values.ports
  "probes" $values.probes
  "resources" $values.resources
  "mounts" (include "chartwright.pod.mounts" .) }}
{{- if $values.config }}
{{- $_ := set $own "envFrom" (print $values.name $suffix) }}
{{- end }}
{{- if .continuous }}
{{- $_ := set $own "probePort" .root.facts.firstPort }}
{{- end }}
{{- if .root.facts.hasService }}
{{- $_ := set $own "sleep" $values.preStopSleepSeconds }}
{{- end }}
{{- template "chartwright.pod.container" $own }}
{{- end }}
