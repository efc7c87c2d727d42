{{- /*
postgres_exporter: the metrics of a database that has none itself.
*/}}
{{- define "chartwright.type.postgres.exporter" }}
{{- $resource := .resource }}
image: { repository: quay.io/prometheuscommunity/postgres-exporter, tag: v0.17.1 }
ports:
  metrics: { port: 9187 }
env:
  DATA_SOURCE_URI: {{ printf "%s:%d/%s?sslmode=%s" $resource.host (int64 $resource.port) $resource.database (ternary "require" "prefer" (eq (toString $resource.tls) "true")) | quote }}
  DATA_SOURCE_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  DATA_SOURCE_PASS: { secret: { name: {{ $resource.secret }}, key: password } }
probes:
  liveness: { tcpSocket: { port: metrics } }
  readiness: { httpGet: { path: /, port: metrics } }
podSecurityContext: { runAsUser: 65534, runAsGroup: 65534 }
resources:
  requests: { cpu: 20m, memory: 32Mi }
  limits: { cpu: 200m, memory: 128Mi }
serviceMonitor: { enabled: true, port: metrics }
{{- end }}
