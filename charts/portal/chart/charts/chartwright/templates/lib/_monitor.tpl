{{- /*
Where a ServiceMonitor or PodMonitor looks: the release's namespace only.
*/}}
{{- define "chartwright.monitor.namespace" }}
  namespaceSelector:
    matchNames:
      - {{ .Release.Namespace }}
{{- end }}

{{- /*
One endpoint, at column 4, of a ServiceMonitor or PodMonitor.
.root .monitor
*/}}
{{- define "chartwright.monitor.endpoint" }}
{{- $monitor := .monitor }}
    - port: {{ $monitor.port | default .root.facts.firstPort }}
      path: {{ $monitor.path | default "/metrics" | quote }}
{{- with $monitor.interval }}
      interval: {{ . }}
{{- end }}
{{- with $monitor.scrapeTimeout }}
      scrapeTimeout: {{ . }}
{{- end }}
      relabelings:
        - action: replace
          targetLabel: job
          replacement: {{ $monitor.job | default .root.Values.name | replace "$" "$$" | quote }}
{{- end }}
