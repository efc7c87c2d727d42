{{- define "chartwright.type.mongodb.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  mongodb: { port: {{ int64 $resource.port }} }
env:
  MONGO_INITDB_ROOT_USERNAME: { secret: { name: {{ $resource.secret }}, key: username } }
  MONGO_INITDB_ROOT_PASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
writablePaths:
  tmp: { path: /tmp, size: 64Mi }
  configdb: { path: /data/configdb, size: 16Mi }
storage:
  data: { mountPath: /data/db, size: {{ $resource.storage.size }} }
probes:
  liveness: { tcpSocket: { port: mongodb } }
  readiness: { exec: { command: [mongosh, --quiet, --eval, db.adminCommand('ping')] }, timeoutSeconds: 10 }
resources:
{{ toYaml $resource.resources | indent 2 }}
{{- end }}
