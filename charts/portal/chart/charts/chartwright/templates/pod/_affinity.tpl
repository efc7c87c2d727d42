{{- /*
Affinity of a pod, at column 2: the user's, and anti-affinity that keeps several pods of the service off one node, unless the
user has one.
.root .continuous  as in chartwright.pod
*/}}
{{- define "chartwright.pod.affinity" }}
{{- $values := .root.Values }}
{{- $affinity := $values.scheduling.affinity | default dict }}
{{- $nodeSpread := and .continuous (ne $values.scheduling.nodeSpread "none") (not (hasKey $affinity "podAntiAffinity")) }}
{{- if or $affinity $nodeSpread }}
  affinity:
{{- range $sort, $rules := $affinity }}
    {{ $sort }}:
{{- toYaml $rules | nindent 6 }}
{{- end }}
{{- if $nodeSpread }}
    podAntiAffinity:
{{- if eq $values.scheduling.nodeSpread "required" }}
      requiredDuringSchedulingIgnoredDuringExecution:
        - topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              app: {{ $values.name }}
              app.kubernetes.io/name: {{ $values.name }}
{{- else }}
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchLabels:
                app: {{ $values.name }}
                app.kubernetes.io/name: {{ $values.name }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
