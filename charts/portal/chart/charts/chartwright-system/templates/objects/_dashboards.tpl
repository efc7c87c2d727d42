{{- /*
ConfigMap with dashboards/*.json of the chart, which Grafana's sidecar loads.
*/}}
{{- define "chartwright.system.dashboards" }}
{{- $dashboards := .Values.dashboards }}
{{- if $dashboards.enabled }}
{{- with .Files.Glob "dashboards/*.json" }}
---
apiVersion: v1
kind: ConfigMap
{{- template "chartwright.system.metadata" (dict "root" $ "name" $dashboards.name "namespace" $dashboards.namespace
  "labels" ($dashboards.labels | default (dict "grafana_dashboard" "1")) "annotations" $dashboards.annotations) }}
data:
{{- range $path, $content := . }}
  {{ base $path | quote }}: |-
{{ toString $content | trim | indent 4 }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
