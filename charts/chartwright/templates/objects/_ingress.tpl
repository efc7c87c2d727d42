{{- /*
Ingress: hosts and paths for clusters that have no Gateway.
*/}}
{{- define "chartwright.ingress" }}
{{- $values := .Values }}
{{- $ingress := $values.ingress }}
{{- if $ingress.enabled }}
{{- $firstPort := .facts.firstPort }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
{{- template "chartwright.lib.metadata" (dict "root" . "name" $values.name "annotations" $ingress.annotations) }}
spec:
{{- with $ingress.className }}
  ingressClassName: {{ . }}
{{- end }}
  rules:
{{- range $host, $rule := $ingress.hosts }}
    - host: {{ quote $host }}
      http:
        paths:
{{- range $path, $match := $rule.paths | default (dict "/" dict) }}
          - path: {{ quote $path }}
            pathType: {{ $match.type | default "Prefix" }}
            backend:
              service:
                name: {{ $values.name }}
                port:
                  name: {{ $match.port | default $firstPort }}
{{- end }}
{{- end }}
{{- with $ingress.tls }}
  tls:
{{- range . }}
    - secretName: {{ .secretName }}
      hosts:
{{- range .hosts }}
        - {{ quote . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
