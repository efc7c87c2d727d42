{{- /*
Annotations of a pod: the user's, checksums that roll the pods when the rendered configuration changes, and what a Prometheus
that discovers by annotation reads. See chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.annotations" }}
{{- $root := .root }}
{{- $values := $root.Values }}
{{- $own := dict }}
{{- if $values.config }}
{{- $_ := set $own "checksum/config" (include "chartwright.configMap.data" $root | sha256sum) }}
{{- end }}
{{- if $values.files }}
{{- $_ := set $own "checksum/files" (include "chartwright.files.data" $root | sha256sum) }}
{{- end }}
{{- if and $values.scrapeAnnotations.enabled (not .job) }}
{{- $scrape := $values.scrapeAnnotations }}
{{- $port := index $values.ports ($scrape.port | default (include "chartwright.lib.firstPort" $root)) }}
{{- $_ := set $own "prometheus.io/scrape" "true" }}
{{- $_ := set $own "prometheus.io/port" (toString $port.port) }}
{{- $_ := set $own "prometheus.io/path" $scrape.path }}
{{- end }}
{{- if or $own $values.podAnnotations }}
  annotations:
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $values.podAnnotations "except" $own) }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $own) }}
{{- end }}
{{- end }}
