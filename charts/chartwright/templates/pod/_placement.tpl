{{- /*
Where a pod runs, at column 2: node selector, affinity, tolerations, priority; and, for pods of which several run, spread over
nodes and zones (of one revision only, or a rollout would spread the new pods around the old ones). See chartwright.pod for the
arguments.
*/}}
{{- define "chartwright.pod.placement" }}
{{- $values := .root.Values }}
{{- $scheduling := $values.scheduling }}
{{- with $scheduling.priorityClassName }}
  priorityClassName: {{ . }}
{{- end }}
{{- with $scheduling.nodeSelector }}
  nodeSelector:
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .) }}
{{- end }}
{{- $affinity := $scheduling.affinity | default dict }}
{{- $nodeSpread := and .continuous (ne $scheduling.nodeSpread "none") (not $affinity.podAntiAffinity) }}
{{- if or $affinity $nodeSpread }}
  affinity:
{{- range $sort, $rules := $affinity }}
    {{ $sort }}:
{{- toYaml $rules | nindent 6 }}
{{- end }}
{{- if $nodeSpread }}
{{- template "chartwright.pod.nodeSpread" $values }}
{{- end }}
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
{{- if hasKey . "tolerationSeconds" }}
      tolerationSeconds: {{ int64 .tolerationSeconds }}
{{- end }}
{{- end }}
{{- end }}
{{- if and .continuous (ne $scheduling.zoneSpread "none") }}
  topologySpreadConstraints:
    - topologyKey: topology.kubernetes.io/zone
      maxSkew: 1
      whenUnsatisfiable: {{ if eq $scheduling.zoneSpread "required" }}DoNotSchedule{{ else }}ScheduleAnyway{{ end }}
      labelSelector:
        matchLabels:
          app: {{ $values.name }}
          app.kubernetes.io/name: {{ $values.name }}
{{- if eq $values.workload.kind "Deployment" }}
      matchLabelKeys:
        - pod-template-hash
{{- end }}
{{- end }}
{{- end }}

{{- /*
Anti-affinity that keeps pods of the service off one node, at column 4.
*/}}
{{- define "chartwright.pod.nodeSpread" }}
    podAntiAffinity:
{{- if eq .scheduling.nodeSpread "required" }}
      requiredDuringSchedulingIgnoredDuringExecution:
        - topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: {{ .name }}
              app.kubernetes.io/name: {{ .name }}
{{- else }}
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchLabels:
                app: {{ .name }}
                app.kubernetes.io/name: {{ .name }}
{{- end }}
{{- end }}
