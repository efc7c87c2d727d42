{{- /*
PrometheusRule of Prometheus Operator: recording rules and alerts. In each group recording rules come first: rules of a group
run one after another, and the alerts may read what the others record.
*/}}
{{- define "chartwright.prometheusRule" }}
{{- $rule := .Values.prometheusRule }}
{{- if and $rule.enabled $rule.groups }}
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
{{- template "chartwright.lib.metadata" (dict "root" . "name" ($rule.name | default .Values.name) "labels" $rule.labels) }}
spec:
  groups:
{{- range $group, $content := $rule.groups }}
    - name: {{ quote $group }}
{{- with $content.interval }}
      interval: {{ . }}
{{- end }}
      rules:
{{- if not $content.rules }} []{{ end }}
{{- range $content.rules }}
{{- if .record }}
        - record: {{ .record }}
{{- template "chartwright.prometheusRule.body" . }}
{{- end }}
{{- end }}
{{- range $name, $alert := $content.rules }}
{{- if not .record }}
        - alert: {{ .alert | default $name | quote }}
{{- template "chartwright.prometheusRule.body" . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
What alerts and recording rules have in common, at column 10. Text is printed as it is: {{ $labels }} is Prometheus' to read.
*/}}
{{- define "chartwright.prometheusRule.body" }}
{{- $expr := toString .expr }}
          expr: {{ if contains "\n" $expr }}{{ quote $expr }}{{ else }}'{{ replace "'" "''" $expr }}'{{ end }}
{{- with .for }}
          for: {{ . }}
{{- end }}
{{- with .keepFiringFor }}
          keep_firing_for: {{ . }}
{{- end }}
{{- with .labels }}
          labels:
{{- template "chartwright.lib.map" (dict "indent" "\n            " "map" .) }}
{{- end }}
{{- with .annotations }}
          annotations:
{{- template "chartwright.lib.map" (dict "indent" "\n            " "map" .) }}
{{- end }}
{{- end }}
