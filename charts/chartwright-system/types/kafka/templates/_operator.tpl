{{- /*
Kafka by Strimzi: nodes that are broker and controller, rack awareness over zones, an exporter of the lag of consumers.
*/}}
{{- define "chartwright.type.kafka.operator" }}
{{- $resource := .resource }}
{{- $copies := min 3 (int64 $resource.instances) }}
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name "strimzi.io/cluster" .name)) }}
spec:
  replicas: {{ int64 $resource.instances }}
  roles:
    - controller
    - broker
  storage:
    type: jbod
    volumes:
      - id: 0
        type: persistent-claim
        size: {{ $resource.storage.size }}
{{- with $resource.storage.storageClass }}
        class: {{ . }}
{{- end }}
        deleteClaim: false
        kraftMetadata: shared
{{- template "chartwright.resource.compute" (dict "resource" $resource "indent" "\n  ") }}
---
apiVersion: kafka.strimzi.io/v1
kind: Kafka
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  kafka:
    version: {{ quote $resource.version }}
    listeners:
      - name: plain
        port: {{ int64 $resource.port }}
        type: internal
        tls: {{ $resource.tls | default false }}
    config:
      offsets.topic.replication.factor: {{ $copies }}
      transaction.state.log.replication.factor: {{ $copies }}
      transaction.state.log.min.isr: {{ max 1 (sub $copies 1) }}
      default.replication.factor: {{ $copies }}
      min.insync.replicas: {{ max 1 (sub $copies 1) }}
{{- range $name, $value := $resource.parameters }}
      {{ $name }}: {{ template "chartwright.lib.scalar" $value }}
{{- end }}
    rack:
      topologyKey: topology.kubernetes.io/zone
    template:
      pod:
        metadata:
          labels:
            app: {{ .name }}
  entityOperator:
    topicOperator: {}
    userOperator: {}
  kafkaExporter:
    topicRegex: ".*"
    groupRegex: ".*"
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dig "serviceMonitor" "labels" dict .root.Values.service)) }}
spec:
  selector:
    matchLabels:
      strimzi.io/cluster: {{ .name }}
      strimzi.io/name: {{ .name }}-kafka-exporter
  podMetricsEndpoints:
    - port: tcp-prometheus
      interval: 30s
      relabelings:
        - action: replace
          targetLabel: job
          replacement: {{ .name }}
{{- end }}
