{{- /*
Where every pod of the service may run, at column 2: priority, node selector, tolerations.
*/}}
{{- define "chartwright.pod.placement" }}
{{- $scheduling := .Values.scheduling }}
{{- with $scheduling.priorityClassName }}
  priorityClassName: {{ . }}
{{- end }}
{{- with $scheduling.nodeSelector }}
  nodeSelector:
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .) }}
{{- end }}
{{- with $scheduling.tolerations }}
  tolerations:
{{- range . }}
    - operator: {{ .operator | default "Equal" }}
{{- with .key }}
      key: {{ quote . }}
{{- end }}
{{- with .value }}
      value: {{ quote . }}
{{- end }}
{{- with .effect }}
      effect: {{ . }}
{{- end }}
{{- template "chartwright.lib.counts" (dict "source" . "indent" "\n      " "fields" (list "tolerationSeconds")) }}
{{- end }}
{{- end }}
{{- end }}
