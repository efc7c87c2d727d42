{{- /*
AnalysisTemplate of Argo Rollouts: what is asked of Prometheus while a new version is tried. Text is printed as it is:
{{args.revision}} in a query, the revision on trial, is Argo Rollouts' to read; the token $namespace stands for the release's namespace.
*/}}
{{- define "chartwright.analysisTemplate" }}
{{- if .facts.analysis }}
{{- $analysis := .Values.rollout.analysis }}
{{- $namespace := .Release.Namespace }}
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name) }}
spec:
  args:
    - name: revision
  metrics:
{{- range $name, $metric := $analysis.metrics }}
    - name: {{ quote $name }}
      interval: {{ $metric.interval | default $analysis.interval }}
      initialDelay: {{ $metric.initialDelay | default $analysis.initialDelay }}
{{- if eq $.Values.workload.strategy.type "BlueGreen" }}
      count: {{ int64 ($metric.count | default $analysis.count) }}
{{- end }}
      failureLimit: {{ int64 $analysis.failureLimit }}
      consecutiveErrorLimit: {{ int64 $analysis.errorLimit }}
      successCondition: {{ quote $metric.successCondition }}
      provider:
        prometheus:
          address: {{ quote $analysis.prometheus }}
          query: {{ toString $metric.query | replace "$namespace" $namespace | quote }}
{{- end }}
{{- end }}
{{- end }}
