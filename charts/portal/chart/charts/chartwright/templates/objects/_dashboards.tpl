{{- /*
ConfigMap with the service chart's dashboards/*.json, which Grafana's sidecar loads.
*/}}
{{- define "chartwright.dashboards" }}
{{- $dashboards := .Values.dashboards }}
{{- if $dashboards.enabled }}
{{- with .Files.Glob "dashboards/*.json" }}
---
apiVersion: v1
kind: ConfigMap
{{- template "chartwright.lib.metadata" (dict "root" $ "name" ($dashboards.name | default (print $.Values.name "-dashboards")) "namespace" $dashboards.namespace
  "labels" ($dashboards.labels | default (dict "grafana_dashboard" "1")) "annotations" $dashboards.annotations) }}
data:
{{- range $path, $content := . }}
  {{ base $path | quote }}: |-
{{ toString $content | trim | indent 4 }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
