{{- /*
Prometheus of Prometheus Operator with its account. Each replica has a volume; with Pods found by annotation, a PodMonitor for them.
*/}}
{{- define "chartwright.system.prometheus" }}
{{- $stack := .Values.observability }}
{{- $prometheus := $stack.prometheus }}
---
apiVersion: v1
kind: ServiceAccount
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "prometheus") }}
automountServiceAccountToken: false
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" (printf "%s-prometheus" .Values.name) "cluster" true) }}
rules:
  - apiGroups: ['']
    resources: [nodes, nodes/metrics, services, endpoints, pods]
    verbs: [get, list, watch]
  - apiGroups: [discovery.k8s.io]
    resources: [endpointslices]
    verbs: [get, list, watch]
  - nonResourceURLs: [/metrics]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" (printf "%s-prometheus" .Values.name) "cluster" true) }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ .Values.name }}-prometheus
subjects:
  - kind: ServiceAccount
    name: prometheus
    namespace: {{ $stack.namespace }}
---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "prometheus") }}
spec:
  replicas: {{ int64 $prometheus.replicas }}
  retention: {{ $prometheus.retention }}
{{- with $prometheus.retentionSize }}
  retentionSize: {{ . }}
{{- end }}
  scrapeInterval: {{ $prometheus.scrapeInterval }}
  evaluationInterval: {{ $prometheus.evaluationInterval }}
  logLevel: {{ $prometheus.logLevel }}
{{- with $prometheus.externalLabels }}
  externalLabels:
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .) }}
{{- end }}
{{- with $prometheus.maxConcurrency }}
  query:
    maxConcurrency: {{ int64 . }}
{{- end }}
  serviceAccountName: prometheus
{{- template "chartwright.system.podSecurity" }}
  storage:
    volumeClaimTemplate:
      spec:
{{- template "chartwright.lib.claimSpec" (dict "storage" (dict "size" $prometheus.size "storageClass" $prometheus.storageClass) "indent" "\n        ") }}
  resources:
    requests:
      cpu: 250m
      memory: 1Gi
    limits:
      cpu: "2"
      memory: 4Gi
{{- range $selector := list "serviceMonitorNamespaceSelector" "podMonitorNamespaceSelector" "ruleNamespaceSelector" "scrapeConfigNamespaceSelector" }}
  {{ $selector }}:
    matchExpressions:
      - key: kubernetes.io/metadata.name
        operator: In
        values:
          - {{ $stack.namespace }}
{{- range $prometheus.namespaces }}
          - {{ . }}
{{- end }}
{{- end }}
  serviceMonitorSelector: {}
  podMonitorSelector: {}
  ruleSelector: {}
  scrapeConfigSelector: {}
{{- if $stack.alertmanager }}
  alerting:
    alertmanagers:
      - namespace: {{ $stack.namespace }}
        name: alertmanager-operated
        port: web
{{- end }}
{{- if $prometheus.annotations }}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "kubernetes-pods") }}
spec:
  selector: {}
  namespaceSelector:
    matchNames:
{{- range $prometheus.namespaces }}
      - {{ . }}
{{- end }}
  podMetricsEndpoints:
    - relabelings:
        - action: keep
          sourceLabels: [__meta_kubernetes_pod_annotation_prometheus_io_scrape]
          regex: "true"
        - action: replace
          sourceLabels: [__meta_kubernetes_pod_annotation_prometheus_io_path]
          regex: (.+)
          targetLabel: __metrics_path__
        - action: replace
          sourceLabels: [__meta_kubernetes_pod_ip, __meta_kubernetes_pod_annotation_prometheus_io_port]
          regex: (.+);(\d+)
          replacement: $1:$2
          targetLabel: __address__
        - action: replace
          targetLabel: job
          replacement: kubernetes-pods
{{- end }}
{{- end }}
