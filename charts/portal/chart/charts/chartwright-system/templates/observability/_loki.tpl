{{- /*
Loki as one Pod with a volume: the store that the log shipper writes to and that Grafana searches. The compactor removes what is older than
the retention.
*/}}
{{- define "chartwright.system.loki" }}
{{- $stack := .Values.observability }}
{{- $own := dict "root" . "name" "loki" "resource" (dict "type" "loki" "instances" 1) }}
{{- $values := dict "labels" $stack.labels }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "workload" "workload" "loki" "kind" "StatefulSet" "main" true "namespace" $stack.namespace "values" $values) }}
{{- end }}

{{- define "chartwright.type.loki.workload" }}
{{- $stack := .root.Values.observability }}
{{- $loki := $stack.loki }}
image: { repository: docker.io/grafana/loki, tag: 3.5.0 }
args: [-config.file=/etc/loki/config.yaml]
ports:
  http: { port: 3100, appProtocol: http }
files:
  config.yaml:
    path: /etc/loki/config.yaml
    content: |
      auth_enabled: false
      server: { http_listen_port: 3100 }
      common:
        path_prefix: /loki
        replication_factor: 1
        ring: { kvstore: { store: inmemory } }
        storage: { filesystem: { chunks_directory: /loki/chunks, rules_directory: /loki/rules } }
      schema_config:
        configs:
          - { from: "2024-01-01", store: tsdb, object_store: filesystem, schema: v13, index: { prefix: index_, period: 24h } }
      limits_config: { retention_period: {{ $loki.retention }} }
      compactor: { working_directory: /loki/compactor, retention_enabled: true, delete_request_store: filesystem }
      analytics: { reporting_enabled: false }
storage:
  data: { mountPath: /loki, size: {{ $loki.size }}{{ with $loki.storageClass }}, storageClass: {{ . }}{{ end }} }
writablePaths:
  tmp: { path: /tmp, size: 64Mi }
probes:
  readiness: { httpGet: { path: /ready, port: http } }
  liveness: { tcpSocket: { port: http }, failureThreshold: 10 }
resources:
  requests: { cpu: 100m, memory: 256Mi }
  limits: { cpu: '1', memory: 1Gi }
serviceMonitor: { enabled: true, port: http }
networkPolicy:
  ingress:
{{- range list "fluent-bit" "fluentd" "grafana" }}
    {{ . }}: { podLabels: { app: {{ . }} }, ports: [http] }
{{- end }}
{{- end }}
