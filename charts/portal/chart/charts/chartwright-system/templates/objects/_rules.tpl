{{- /*
Rules about the system as a whole: one PrometheusRule for each topic.
*/}}
{{- define "chartwright.system.rules" }}
{{- $root := . }}
{{- range $name, $groups := .Values.rules }}
{{- $own := dict "root" $root "name" $name "resource" (dict "type" "rules") }}
{{- $values := dict "prometheusRule" (dict "enabled" true "groups" (dict $name $groups)) }}
{{- $context := include "chartwright.resource.values" (dict "own" $own "workload" $name "values" $values) | fromYaml }}
{{- $common := dict "Values" $context "Release" $root.Release "Chart" $root.Chart "Files" $root.Files "facts" dict }}
{{- template "chartwright.facts" $common }}
{{- template "chartwright.prometheusRule" $common }}
{{- end }}
{{- end }}
