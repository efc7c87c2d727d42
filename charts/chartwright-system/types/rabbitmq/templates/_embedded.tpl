{{- /*
RabbitMQ as one Pod with a volume. Several nodes take `operator`.
*/}}
{{- define "chartwright.type.rabbitmq.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  amqp: { port: {{ int64 $resource.port }} }
  management: { port: 15672, appProtocol: http }
  prometheus: { port: 15692, appProtocol: http }
env:
  RABBITMQ_DEFAULT_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  RABBITMQ_DEFAULT_PASS: { secret: { name: {{ $resource.secret }}, key: password } }
  RABBITMQ_NODENAME: rabbit@localhost
files:
  plugins: { path: /etc/rabbitmq/enabled_plugins, content: "[rabbitmq_management,rabbitmq_prometheus].\n" }
{{- with $resource.parameters }}
  settings:
    path: /etc/rabbitmq/conf.d/50-settings.conf
    content: |
{{- range $name, $value := . }}
      {{ $name }} = {{ $value }}
{{- end }}
{{- end }}
writablePaths:
  tmp: { path: /tmp, size: 32Mi }
  log: { path: /var/log/rabbitmq, size: 64Mi }
storage:
  data: { mountPath: /var/lib/rabbitmq, size: {{ $resource.storage.size }}{{ with $resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
probes:
{{- range $probe := list "startup" "liveness" "readiness" }}
  {{ $probe }}:
    exec: { command: [rabbitmq-diagnostics, -q, {{ if eq $probe "readiness" }}check_port_connectivity{{ else }}ping{{ end }}] }
    periodSeconds: 20
    timeoutSeconds: 15
    failureThreshold: 5
{{- end }}
{{- with $resource.resources }}
resources:
{{ toYaml . | indent 2 }}
{{- end }}
serviceMonitor: { enabled: true, port: prometheus }
preStopSleepSeconds: 0
{{- end }}
