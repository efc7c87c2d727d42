{{- /*
Elasticsearch as one Pod with a volume. Its configuration lies in a folder that it writes to, so it is copied to a scratch volume.
*/}}
{{- define "chartwright.type.elasticsearch.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  http: { port: {{ int64 $resource.port }}, appProtocol: http }
env:
  discovery.type: single-node
  xpack.security.enabled: 'true'
  xpack.security.http.ssl.enabled: 'false'
  ELASTIC_PASSWORD: { secret: { name: {{ $resource.secret }}, key: elastic } }
{{- range $name, $value := $resource.parameters }}
  {{ $name }}: {{ quote $value }}
{{- end }}
initContainers:
  config:
    command: [sh, -c, cp -r /usr/share/elasticsearch/config/. /config]
    mounts: { config: /config }
podSecurityContext: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 }
writablePaths:
  config: { path: /usr/share/elasticsearch/config, size: 16Mi }
  logs: { path: /usr/share/elasticsearch/logs, size: 256Mi }
  tmp: { path: /tmp, size: 256Mi }
storage:
  data: { mountPath: /usr/share/elasticsearch/data, size: {{ $resource.storage.size }}{{ with $resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
probes:
  startup: { tcpSocket: { port: http }, periodSeconds: 10, failureThreshold: 60 }
  liveness: { tcpSocket: { port: http }, periodSeconds: 20 }
  readiness:
    exec: { command: [sh, -c, 'curl -fsS -u "elastic:$ELASTIC_PASSWORD" "http://127.0.0.1:{{ int64 $resource.port }}/_cluster/health?local=true"'] }
    periodSeconds: 10
    timeoutSeconds: 5
{{- with $resource.resources }}
resources:
{{ toYaml . | indent 2 }}
{{- end }}
terminationGracePeriodSeconds: 120
preStopSleepSeconds: 0
{{- end }}
