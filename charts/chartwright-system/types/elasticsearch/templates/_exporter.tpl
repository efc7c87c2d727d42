{{- /*
elasticsearch_exporter.
*/}}
{{- define "chartwright.type.elasticsearch.exporter" }}
{{- $resource := .resource }}
image: { repository: quay.io/prometheuscommunity/elasticsearch-exporter, tag: v1.9.0 }
ports:
  metrics: { port: 9114 }
args:
  - {{ printf "--es.uri=%s://%s:%d" (ternary "https" "http" (eq (toString $resource.tls) "true")) $resource.host (int64 $resource.port) | quote }}
{{- if and $resource.tls (eq $resource.mode "operator") }}
  - --es.ca=/store/ca.crt
# The operator signs, and tells with what.
secrets:
  {{ .name }}-es-http-certs-public: { source: existing, mountPath: /store }
{{- end }}
env:
  ES_USERNAME: {{ $resource.user | default "elastic" | quote }}
{{- with $resource.secret }}
  ES_PASSWORD: { secret: { name: {{ . }}, key: elastic } }
{{- end }}
probes:
  liveness: { tcpSocket: { port: metrics } }
  readiness: { httpGet: { path: /healthz, port: metrics } }
podSecurityContext: { runAsUser: 65534, runAsGroup: 65534 }
resources:
  requests: { cpu: 20m, memory: 32Mi }
  limits: { cpu: 200m, memory: 128Mi }
serviceMonitor: { enabled: true, port: metrics }
{{- end }}
