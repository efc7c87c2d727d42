{{- /*
An OpenTelemetry collector: services send all their traces, it keeps a share of them, whole, and hands those on.
*/}}
{{- define "chartwright.system.tracing" }}
{{- $stack := .Values.observability }}
{{- $own := dict "root" . "name" "otel-collector" "resource" (dict "type" "tracing") }}
{{- $values := dict "labels" $stack.labels }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "workload" "workload" "otel-collector" "kind" "Deployment" "main" true "namespace" $stack.namespace "values" $values) }}
{{- end }}

{{- define "chartwright.type.tracing.workload" }}
{{- $stack := .root.Values.observability }}
{{- $tracing := $stack.tracing }}
{{- $port := splitList ":" $tracing.endpoint | last }}
image: { repository: docker.io/otel/opentelemetry-collector, tag: 0.123.0 }
args: [--config=/etc/otelcol/config.yaml]
ports:
  otlp-grpc: { port: 4317, appProtocol: grpc }
  otlp-http: { port: 4318, appProtocol: http }
  health: { port: 13133, expose: false }
  metrics: { port: 8888, appProtocol: http }
files:
  config.yaml:
    path: /etc/otelcol/config.yaml
    content: |
      receivers:
        otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" }, http: { endpoint: "0.0.0.0:4318" } } }
      processors:
        memory_limiter: { check_interval: 1s, limit_percentage: 80, spike_limit_percentage: 20 }
        probabilistic_sampler: { sampling_percentage: {{ $tracing.sampling }} }
        batch: {}
      exporters:
        otlp: { endpoint: {{ quote $tracing.endpoint }}, tls: { insecure: true } }
      extensions:
        health_check: { endpoint: "0.0.0.0:13133" }
      service:
        extensions: [health_check]
        telemetry: { metrics: { readers: [{ pull: { exporter: { prometheus: { host: 0.0.0.0, port: 8888 } } } }] } }
        pipelines:
          traces: { receivers: [otlp], processors: [memory_limiter, probabilistic_sampler, batch], exporters: [otlp] }
probes:
  readiness: { httpGet: { path: /, port: health } }
  liveness: { httpGet: { path: /, port: health } }
resources:
  requests: { cpu: 50m, memory: 128Mi }
  limits: { cpu: 500m, memory: 256Mi }
serviceMonitor: { enabled: true, port: metrics }
networkPolicy:
  ingress:
    services: { namespace: {{ .root.Release.Namespace }}, ports: [otlp-grpc, otlp-http] }
  egress:
    traces: { ports: [{ port: {{ $port }} }] }
{{- end }}
