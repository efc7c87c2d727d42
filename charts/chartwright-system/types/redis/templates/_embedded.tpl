{{- /*
Redis as one Pod with a volume. Copies, Sentinel and Cluster take `operator`.
*/}}
{{- define "chartwright.type.redis.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  redis: { port: {{ int64 $resource.port }} }
{{- if $resource.secret }}
env:
  REDISCLI_AUTH: { secret: { name: {{ $resource.secret }}, key: password } }
{{- end }}
{{- if $resource.certificate }}
secrets:
  {{ $resource.certificate.secret }}: { source: existing, mountPath: /tls }
{{- end }}
files:
  redis.conf:
    path: /etc/redis/redis.conf
    content: |
{{- if $resource.certificate }}
      port 0
      tls-port {{ int64 $resource.port }}
      tls-cert-file /tls/tls.crt
      tls-key-file /tls/tls.key
      tls-ca-cert-file /tls/ca.crt
      tls-auth-clients no
{{- else }}
      port {{ int64 $resource.port }}
{{- end }}
      dir /data
      appendonly yes
      appendfsync everysec
{{- range $name, $value := $resource.parameters }}
      {{ $name }} {{ $value }}
{{- end }}
command:
  - sh
  - -euc
  - |
    exec redis-server /etc/redis/redis.conf{{ if $resource.secret }} --requirepass "$REDISCLI_AUTH"{{ end }}
writablePaths:
  tmp: { path: /tmp, size: 16Mi }
storage:
  data: { mountPath: /data, size: {{ $resource.storage.size }}{{ with $resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
probes:
  liveness: { tcpSocket: { port: redis }, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 5 }
{{- range $probe := list "startup" "readiness" }}
  {{ $probe }}:
    exec: { command: [redis-cli, -p, {{ int64 $resource.port | quote }}{{ if $resource.certificate }}, --tls, --cacert, /tls/ca.crt{{ end }}, ping] }
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 5
{{- end }}
{{- with $resource.resources }}
resources:
{{ toYaml . | indent 2 }}
{{- end }}
preStopSleepSeconds: 0
{{- end }}
