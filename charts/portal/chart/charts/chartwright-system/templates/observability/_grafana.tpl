{{- /*
Grafana with Prometheus as data source; a sidecar loads the dashboards of ConfigMaps. Its state is in the dashboards' files, so it needs
no volume; several replicas share nothing but them.
*/}}
{{- define "chartwright.system.grafana" }}
{{- $stack := .Values.observability }}
{{- $own := dict "root" . "name" "grafana" "resource" (dict "type" "grafana") }}
{{- $values := mustMerge (dict "labels" $stack.labels) (include "chartwright.system.edge" $stack.grafana | fromJson) }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "workload" "workload" "grafana" "kind" "Deployment" "main" true "namespace" $stack.namespace "values" $values) }}
{{- end }}

{{- define "chartwright.type.grafana.workload" }}
{{- $stack := .root.Values.observability }}
image: { repository: docker.io/grafana/grafana, tag: 11.6.0 }
workload: { replicas: {{ int64 $stack.grafana.replicas }} }
ports:
  http: { port: 3000, appProtocol: http }
{{- if gt (int $stack.grafana.replicas) 1 }}
# Each replica knows those who signed in to it, and nobody else.
service: { sessionAffinity: ClientIP }
{{- end }}
{{- if eq ($stack.grafana.admin | default "existing") "generated" }}
# Made in the cluster, once: there is no password that anybody else could know.
secrets:
  grafana-admin: { source: generated, keys: { password: {} }, values: { user: admin } }
{{- end }}
env:
  GF_SECURITY_ADMIN_USER: { secret: { name: grafana-admin, key: user } }
  GF_SECURITY_ADMIN_PASSWORD: { secret: { name: grafana-admin, key: password } }
  GF_AUTH_ANONYMOUS_ENABLED: 'false'
  GF_ANALYTICS_REPORTING_ENABLED: 'false'
files:
  datasources.yaml:
    path: /etc/grafana/provisioning/datasources/datasources.yaml
    content: |
      apiVersion: 1
      datasources:
        - name: Prometheus
          type: prometheus
          access: proxy
          url: http://prometheus-operated.{{ $stack.namespace }}:9090
          isDefault: true
{{- $logs := $stack.logs | default dict }}
{{- if or $stack.loki (eq ($logs.destination | default "") "loki") }}
        - name: Loki
          type: loki
          access: proxy
          url: http://{{ $logs.host | default (printf "loki.%s.svc" $stack.namespace) }}:{{ int64 ($logs.port | default 3100) }}
{{- end }}
  dashboards.yaml:
    path: /etc/grafana/provisioning/dashboards/dashboards.yaml
    content: |
      apiVersion: 1
      providers:
        - name: dashboards
          folder: Services
          type: file
          options: { path: /var/lib/grafana/dashboards }
writablePaths:
  data: { path: /var/lib/grafana, size: 256Mi }
  boards: { path: /var/lib/grafana/dashboards, size: 64Mi }
  tmp: { path: /tmp, size: 64Mi }
sidecars:
  dashboards:
    image: { repository: quay.io/kiwigrid/k8s-sidecar, tag: 1.30.3 }
    env: { LABEL: grafana_dashboard, FOLDER: /boards, RESOURCE: configmap, NAMESPACE: ALL }
    mounts: { boards: /boards, tmp: /tmp }
    resources: { requests: { cpu: 20m, memory: 96Mi }, limits: { cpu: 100m, memory: 192Mi } }
rbac:
  clusterWide: true
  rules:
    dashboards: { apiGroups: [''], resources: [configmaps], verbs: [get, list, watch] }
probes:
  readiness: { httpGet: { path: /api/health, port: http } }
  liveness: { tcpSocket: { port: http }, failureThreshold: 10 }
resources:
  requests: { cpu: 100m, memory: 192Mi }
  limits: { cpu: 500m, memory: 512Mi }
networkPolicy:
  egress:
{{- if $stack.loki }}
    loki: { podLabels: { app: loki }, ports: [{ port: 3100 }] }
{{- end }}
    prometheus: { podLabels: { app.kubernetes.io/name: prometheus }, ports: [{ port: 9090 }] }
    apiServer: { ports: [{ port: 443 }, { port: 6443 }] }
{{- end }}
