{{- /*
Spread of several pods over zones, at column 2; of one revision only, or a rollout would spread the new pods around the old ones.
*/}}
{{- define "chartwright.pod.spread" }}
{{- if ne .scheduling.zoneSpread "none" }}
  topologySpreadConstraints:
    - topologyKey: topology.kubernetes.io/zone
      maxSkew: 1
      whenUnsatisfiable: {{ if eq .scheduling.zoneSpread "required" }}DoNotSchedule{{ else }}ScheduleAnyway{{ end }}
      labelSelector:
        matchLabels:
          app: {{ .name }}
          app.kubernetes.io/name: {{ .name }}
{{- if ne .workload.kind "StatefulSet" }}
      matchLabelKeys:
        - {{ if eq .workload.kind "Rollout" }}rollouts-{{ end }}pod-template-hash
{{- end }}
{{- end }}
{{- end }}
