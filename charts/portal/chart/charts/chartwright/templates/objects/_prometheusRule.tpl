{{- /*
PrometheusRule of Prometheus Operator: recording rules and alerts. In each group recording rules come first, by name: rules of a
group run one after another, and the alerts may read what the others record. What `alertLabels` and `alertAnnotations` say goes into
every alert that does not set it itself. Text is printed as it is: {{ $labels }} is Prometheus' to read.
*/}}
{{- define "chartwright.prometheusRule" }}
{{- $rule := .Values.prometheusRule }}
{{- if and $rule.enabled $rule.groups }}
{{- $namespace := .Release.Namespace }}
{{- $indent := "\n            " }}
{{- $labels := include "chartwright.lib.map" (dict "indent" $indent "map" $rule.alertLabels) | replace "$namespace" $namespace }}
{{- $annotations := include "chartwright.lib.map" (dict "indent" $indent "map" $rule.alertAnnotations) | replace "$namespace" $namespace }}
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
        - record: {{ quote .record }}
{{- template "chartwright.prometheusRule.expr" (dict "expr" .expr "namespace" $namespace) }}
{{- with .labels }}
          labels:
{{- range $key, $value := . }}{{ replace "$namespace" $namespace $value | printf "%s%s: %q" $indent $key }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $alert := $content.rules }}
{{- if not .record }}
{{- $name = .alert | default $name }}
        - alert: {{ quote $name }}
{{- template "chartwright.prometheusRule.expr" (dict "expr" .expr "namespace" $namespace) }}
{{- with .for }}
          for: {{ . }}
{{- end }}
{{- with .keepFiringFor }}
          keep_firing_for: {{ . }}
{{- end }}
{{- if or .labels $labels }}
          labels:
{{- $common := $labels }}
{{- range $key, $_ := .labels }}
{{- if and $labels (hasKey $rule.alertLabels $key) }}
{{- $common = include "chartwright.lib.map" (dict "indent" $indent "map" $rule.alertLabels "except" $alert.labels) | replace "$namespace" $namespace }}
{{- end }}
{{- end }}
{{- replace "$alert" $name $common }}
{{- range $key, $value := .labels }}{{ replace "$namespace" $namespace $value | printf "%s%s: %q" $indent $key }}{{ end }}
{{- end }}
{{- if or .annotations $annotations }}
          annotations:
{{- $common := $annotations }}
{{- range $key, $_ := .annotations }}
{{- if and $annotations (hasKey $rule.alertAnnotations $key) }}
{{- $common = include "chartwright.lib.map" (dict "indent" $indent "map" $rule.alertAnnotations "except" $alert.annotations) | replace "$namespace" $namespace }}
{{- end }}
{{- end }}
{{- replace "$alert" $name $common }}
{{- range $key, $value := .annotations }}{{ printf "%s%s: %q" $indent $key $value }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
An expression, at column 10. The token $namespace in it stands for the release's namespace.
.expr .namespace
*/}}
{{- define "chartwright.prometheusRule.expr" }}
{{- $expr := toString .expr | replace "$namespace" .namespace }}
          expr: {{ if contains "\n" $expr }}{{ quote $expr }}{{ else }}'{{ replace "'" "''" $expr }}'{{ end }}
{{- end }}
