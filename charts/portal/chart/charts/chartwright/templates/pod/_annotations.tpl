{{- /*
Annotations of a pod: those all pods share, and what a Prometheus that discovers by annotation reads. See chartwright.pod for the
arguments.
*/}}
{{- define "chartwright.pod.annotations" }}
{{- $scrape := and .root.Values.scrapeAnnotations.enabled (not (kindIs "map" .job)) }}
{{- if or $scrape .root.facts.podAnnotations }}
  annotations:
{{- if $scrape }}
{{- $own := .root.Values.scrapeAnnotations }}
    prometheus.io/scrape: "true"
    prometheus.io/port: {{ (index .root.Values.ports ($own.port | default .root.facts.firstPort)).port | toString | quote }}
    prometheus.io/path: {{ quote $own.path }}
{{- end }}
{{- .root.facts.podAnnotations }}
{{- end }}
{{- end }}
