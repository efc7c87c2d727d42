{{- /*
Ingresses: hosts and paths for clusters that have no Gateway. Annotations hold for a whole object, so what differs in them is one of
its own.
*/}}
{{- define "chartwright.ingress" }}
{{- $root := . }}
{{- $ingress := .Values.ingress }}
{{- if $ingress.enabled }}
{{- template "chartwright.ingress.object" (dict "root" . "name" .Values.name "route" $ingress "tls" $ingress.tls) }}
{{- range $name, $route := $ingress.routes }}
{{- template "chartwright.ingress.object" (dict "root" $root "name" (printf "%s-%s" $root.Values.name $name) "route" $route "tls" (ternary $ingress.tls nil (ne $route.tls false))) }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
One Ingress.
.root .name
.route  annotations, middlewares, hosts
.tls    certificates
*/}}
{{- define "chartwright.ingress.object" }}
{{- $values := .root.Values }}
{{- $firstPort := .root.facts.firstPort }}
{{- $annotations := .route.annotations }}
{{- if .route.middlewares }}
{{- $annotations = set (deepCopy ($annotations | default dict)) "traefik.ingress.kubernetes.io/router.middlewares" (include "chartwright.ingress.middlewares" (dict "names" .route.middlewares "namespace" .root.Release.Namespace)) }}
{{- end }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
{{- template "chartwright.lib.metadata" (dict "root" .root "name" .name "annotations" $annotations) }}
spec:
{{- with $values.ingress.className }}
  ingressClassName: {{ . }}
{{- end }}
  rules:
{{- range $host, $rule := .route.hosts }}
    - host: {{ quote $host }}
      http:
        paths:
{{- range $path, $match := $rule.paths | default (dict "/" dict) }}
          - path: {{ quote $path }}
            pathType: {{ $match.type | default "Prefix" }}
            backend:
              service:
                name: {{ $match.service | default $values.name }}
                port:
                  name: {{ $match.port | default $firstPort }}
{{- end }}
{{- end }}
{{- with .tls }}
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

{{- /*
Traefik's name of Middlewares: `<namespace>-<name>@kubernetescrd`; one of elsewhere is given in full.
.names .namespace
*/}}
{{- define "chartwright.ingress.middlewares" }}
{{- $namespace := .namespace }}
{{- range $index, $name := .names }}
{{- if $index }},{{ end }}
{{- if contains "@" $name }}{{ $name }}{{ else }}{{ printf "%s-%s@kubernetescrd" $namespace $name }}{{ end }}
{{- end }}
{{- end }}
