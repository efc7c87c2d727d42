{{- /*
Scraping, rules, dashboards.
*/}}
{{- define "chartwright.validate.monitoring" }}
{{- $values := .Values }}
{{- $enabled := list }}
{{- range $sort := list "serviceMonitor" "podMonitor" "scrapeAnnotations" }}
{{- if index $values $sort "enabled" }}
{{- $enabled = append $enabled $sort }}
{{- if not $values.ports }}
  - {{ $sort }}.enabled: needs a port to scrape, but there are no ports
{{- end }}
{{- end }}
{{- end }}
{{- if gt (len $enabled) 1 }}
  - {{ join ", " $enabled }}: each pod would be scraped {{ len $enabled }} times; enable one of them
{{- end }}
{{- if and $values.serviceMonitor.enabled (not .facts.hasService) }}
  - serviceMonitor.enabled: needs a Service: a Deployment or StatefulSet with ports and service.enabled; use podMonitor
{{- end }}
{{- range $group, $content := $values.prometheusRule.groups }}
{{- range $name, $rule := $content.rules }}
{{- if $rule.record }}
{{- range $field := list "alert" "for" "keepFiringFor" "annotations" }}
{{- if index $rule $field }}
  - prometheusRule.groups.{{ $group }}.rules.{{ $name }}.{{ $field }}: is for an alert; this is a recording rule
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if $values.dashboards.enabled }}
{{- $size := 0 }}
{{- range $path, $content := .Files.Glob "dashboards/*.json" }}
{{- $size = add $size (len $content) }}
{{- end }}
{{- if gt $size 1000000 }}
  - dashboards: the files have {{ $size }} bytes together; a ConfigMap holds at most 1000000
{{- end }}
{{- end }}
{{- end }}
