{{- define "chartwright.type.mongodb.exporter" }}
{{- $resource := .resource }}
image: { repository: docker.io/percona/mongodb_exporter, tag: '0.43' }
ports:
  metrics: { port: 9216 }
args: [--mongodb.uri=mongodb://{{ $resource.host }}:{{ int64 $resource.port }}, --collect-all]
env:
  MONGODB_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  MONGODB_PASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
probes:
  readiness: { httpGet: { path: /, port: metrics } }
resources:
  requests: { cpu: 20m, memory: 32Mi }
  limits: { cpu: 200m, memory: 128Mi }
serviceMonitor: { enabled: true, port: metrics }
{{- end }}
