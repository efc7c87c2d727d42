{{- /*
PrometheusRule of Prometheus Operator: recording rules and alerts. In each group recording rules come first, by name: rules of a
group run one after another, and the alerts may read what the others record.
*/}}
{{- define "chartwright.prometheusRule" }}
{{- $rule := .Values.prometheusRule }}
{{- if and $rule.enabled $rule.groups }}
{{- $namespace := .Release.Namespace }}
{{- $alertLabels := dict }}
{{- range $key, $value := $rule.alertLabels }}
{{- $_ := set $alertLabels $key (replace "$namespace" $namespace $value) }}
{{- end }}
{{- $alertAnnotations := dict }}
{{- range $key, $value := $rule.alertAnnotations }}
{{- $_ := set $alertAnnotations $key (replace "$namespace" $namespace $value) }}
{{- end }}
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
{{- template "chartwright.prometheusRule.expr" (dict "expr" .expr "namespace" $namespace) }}
{{- with .labels }}
          labels:
{{- template "chartwright.prometheusRule.texts" (dict "own" . "namespace" $namespace) }}
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
{{- if or .labels $alertLabels }}
          labels:
{{- template "chartwright.prometheusRule.texts" (dict "own" .labels "namespace" $namespace "common" $alertLabels "alert" $name) }}
{{- end }}
{{- if or .annotations $alertAnnotations }}
          annotations:
{{- template "chartwright.prometheusRule.texts" (dict "own" .annotations "common" $alertAnnotations "alert" $name) }}
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
Labels or annotations of a rule, at column 12. Text is printed as it is: {{ $labels }} is Prometheus' to read.
.own        those of the rule; they win
.namespace  what the token $namespace in them stands for, if they may have it
.common     those of all alerts; the token $alert in them stands for the alert's name
.alert      name of the alert
*/}}
{{- define "chartwright.prometheusRule.texts" }}
{{- $own := .own | default dict }}
{{- $namespace := .namespace }}
{{- $alert := .alert }}
{{- range $key, $value := .common }}
{{- if not (hasKey $own $key) }}
            {{ if gt (len $key) 5 }}{{ $key }}{{ else }}{{ quote $key }}{{ end }}: {{ replace "$alert" $alert $value | quote }}
{{- end }}
{{- end }}
{{- range $key, $value := $own }}
            {{ if gt (len $key) 5 }}{{ $key }}{{ else }}{{ quote $key }}{{ end }}: {{ if $namespace }}{{ replace "$namespace" $namespace $value | quote }}{{ else }}{{ quote $value }}{{ end }}
{{- end }}
{{- end }}
