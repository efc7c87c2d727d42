{{- /*
PrometheusRule of Prometheus Operator: recording rules and alerts. In each group recording rules come first, by name: rules of a
group run one after another, and the alerts may read what the others record.
*/}}
{{- define "chartwright.prometheusRule" }}
{{- $rule := .Values.prometheusRule }}
{{- if and $rule.enabled $rule.groups }}
{{- $namespace := .Release.Namespace }}
{{- $labels := include "chartwright.lib.map" (dict "indent" "\n            " "map" $rule.alertLabels) | replace "$namespace" $namespace }}
{{- $annotations := include "chartwright.lib.map" (dict "indent" "\n            " "map" $rule.alertAnnotations) | replace "$namespace" $namespace }}
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
{{- range $key, $value := . }}{{ replace "$namespace" $namespace $value | printf "\n            %s: %q" $key }}{{ end }}
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
{{- if $labels }}
{{- template "chartwright.prometheusRule.common" (dict "lines" $labels "map" $rule.alertLabels "except" .labels "namespace" $namespace "alert" $name) }}
{{- end }}
{{- range $key, $value := .labels }}{{ replace "$namespace" $namespace $value | printf "\n            %s: %q" $key }}{{ end }}
{{- end }}
{{- if or .annotations $annotations }}
          annotations:
{{- if $annotations }}
{{- template "chartwright.prometheusRule.common" (dict "lines" $annotations "map" $rule.alertAnnotations "except" .annotations "namespace" $namespace "alert" $name) }}
{{- end }}
{{- range $key, $value := .annotations }}{{ printf "\n            %s: %q" $key $value }}{{ end }}
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

{{- /*
Labels or annotations of all alerts as one alert has them, at column 12: the token $alert stands for its name, and what it sets
itself is left out. Text is printed as it is: {{ $labels }} is Prometheus' to read.
.lines      all of them, ready
.map        the same as data
.except     what the alert sets itself
.namespace  what the token $namespace stands for
.alert      name of the alert
*/}}
{{- define "chartwright.prometheusRule.common" }}
{{- $lines := .lines }}
{{- range $key, $_ := .except }}
{{- if hasKey $.map $key }}
{{- $lines = include "chartwright.lib.map" (dict "indent" "\n            " "map" $.map "except" $.except) | replace "$namespace" $.namespace }}
{{- end }}
{{- end }}
{{- replace "$alert" .alert $lines }}
{{- end }}
