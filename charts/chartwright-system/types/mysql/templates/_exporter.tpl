{{- /*
mysqld_exporter.
*/}}
{{- define "chartwright.type.mysql.exporter" }}
{{- $resource := .resource }}
image: { repository: docker.io/prom/mysqld-exporter, tag: v0.16.0 }
ports:
  metrics: { port: 9104 }
args:
  - {{ printf "--mysqld.address=%s:%d" $resource.host (int64 $resource.port) | quote }}
  - --mysqld.username=$(MYSQLD_EXPORTER_USER)
env:
  MYSQLD_EXPORTER_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  MYSQLD_EXPORTER_PASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
probes:
  liveness: { tcpSocket: { port: metrics } }
  readiness: { httpGet: { path: /, port: metrics } }
podSecurityContext: { runAsUser: 65534, runAsGroup: 65534 }
resources:
  requests: { cpu: 20m, memory: 32Mi }
  limits: { cpu: 200m, memory: 128Mi }
serviceMonitor: { enabled: true, port: metrics }
{{- end }}
