{{- /*
RabbitMQ by its Cluster Operator.
*/}}
{{- define "chartwright.type.rabbitmq.operator" }}
{{- $resource := .resource }}
---
apiVersion: rabbitmq.com/v1beta1
kind: RabbitmqCluster
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  replicas: {{ int64 $resource.instances }}
  image: "{{ $resource.image.repository }}:{{ $resource.image.tag }}"
{{- template "chartwright.resource.compute" (dict "resource" $resource "indent" "\n  ") }}
  persistence:
    storage: {{ $resource.storage.size }}
{{- with $resource.storage.storageClass }}
    storageClassName: {{ . }}
{{- end }}
  rabbitmq:
    additionalPlugins:
      - rabbitmq_prometheus
{{- with $resource.parameters }}
    additionalConfig: |
{{- range $name, $value := . }}
      {{ $name }} = {{ $value }}
{{- end }}
{{- end }}
{{- if $resource.tls }}
  tls:
    secretName: {{ .name }}-tls
{{- end }}
  affinity:
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: topology.kubernetes.io/zone
            labelSelector:
              matchLabels:
                app: {{ .name }}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dig "serviceMonitor" "labels" dict .root.Values.service)) }}
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: {{ .name }}
      app.kubernetes.io/component: rabbitmq
  podMetricsEndpoints:
    - port: prometheus
      interval: 30s
      relabelings:
        - action: replace
          targetLabel: job
          replacement: {{ .name }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name) }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app.kubernetes.io/name: {{ .name }}
{{- end }}
