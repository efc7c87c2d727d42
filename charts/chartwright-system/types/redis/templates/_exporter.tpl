{{- /*
redis_exporter.
*/}}
{{- define "chartwright.type.redis.exporter" }}
{{- $resource := .resource }}
image: { repository: docker.io/oliver006/redis_exporter, tag: v1.67.0 }
ports:
  metrics: { port: 9121 }
env:
  REDIS_ADDR: {{ printf "%s://%s:%d" (ternary "rediss" "redis" (eq (toString $resource.tls) "true")) $resource.host (int64 $resource.port) | quote }}
{{- with dig "exporter" "lists" list $resource }}
  REDIS_EXPORTER_CHECK_SINGLE_KEYS: {{ join "," . | quote }}
{{- end }}
{{- if $resource.tls }}
{{- if $resource.certificate }}
  REDIS_EXPORTER_TLS_CA_CERT_FILE: /tls/ca.crt
{{- end }}
{{- end }}
{{- if $resource.secret }}
  REDIS_PASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
{{- end }}
{{- if $resource.certificate }}
secrets:
  {{ $resource.certificate.secret }}: { source: existing, mountPath: /tls }
{{- end }}
probes:
  liveness: { tcpSocket: { port: metrics } }
  readiness: { httpGet: { path: /health, port: metrics } }
podSecurityContext: { runAsUser: 59000, runAsGroup: 59000 }
resources:
  requests: { cpu: 20m, memory: 32Mi }
  limits: { cpu: 100m, memory: 64Mi }
serviceMonitor: { enabled: true, port: metrics }
{{- end }}
