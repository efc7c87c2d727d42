{{- /*
Kafka as one Pod that is broker and controller, with a volume. Its configuration lies in a folder that it writes to, so it is copied.
*/}}
{{- define "chartwright.type.kafka.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  kafka: { port: {{ int64 $resource.port }} }
env:
  KAFKA_NODE_ID: '1'
  KAFKA_PROCESS_ROLES: broker,controller
  KAFKA_LISTENERS: PLAINTEXT://:{{ int64 $resource.port }},CONTROLLER://:9093
  KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://{{ $resource.host }}:{{ int64 $resource.port }}
  KAFKA_CONTROLLER_LISTENER_NAMES: CONTROLLER
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
  KAFKA_CONTROLLER_QUORUM_VOTERS: 1@localhost:9093
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1'
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1'
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1'
  KAFKA_LOG_DIRS: /var/lib/kafka/data/log
{{- range $name, $value := $resource.parameters }}
  {{ printf "KAFKA_%s" ($name | upper | replace "." "_") }}: {{ quote $value }}
{{- end }}
initContainers:
  config:
    command: [sh, -c, cp -r /opt/kafka/config/. /config]
    mounts: { config: /config }
podSecurityContext: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 }
writablePaths:
  config: { path: /opt/kafka/config, size: 16Mi }
  logs: { path: /opt/kafka/logs, size: 128Mi }
  tmp: { path: /tmp, size: 64Mi }
storage:
  data: { mountPath: /var/lib/kafka/data, size: {{ $resource.storage.size }}{{ with $resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
probes:
  startup: { tcpSocket: { port: kafka }, periodSeconds: 5, failureThreshold: 60 }
  liveness: { tcpSocket: { port: kafka }, periodSeconds: 20 }
  readiness: { tcpSocket: { port: kafka }, periodSeconds: 10 }
{{- with $resource.resources }}
resources:
{{ toYaml . | indent 2 }}
{{- end }}
terminationGracePeriodSeconds: 120
preStopSleepSeconds: 0
{{- end }}
