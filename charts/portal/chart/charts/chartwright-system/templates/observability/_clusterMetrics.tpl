{{- /*
What a Prometheus of one's own needs to know of the cluster: kube-state-metrics (the state of objects), and the kubelets (containers and volumes).
The operator of Prometheus keeps the Service `kubelet` in kube-system (`--kubelet-service`).
*/}}
{{- define "chartwright.system.clusterMetrics" }}
{{- $stack := .Values.observability }}
{{- $own := dict "root" . "name" "kube-state-metrics" "resource" (dict "type" "clusterMetrics") }}
{{- $values := dict "labels" $stack.labels }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "workload" "workload" "kube-state-metrics" "kind" "Deployment" "main" true "namespace" $stack.namespace "values" $values) }}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "kube-state-metrics") }}
spec:
  jobLabel: app.kubernetes.io/name
  selector:
    matchLabels:
      app: kube-state-metrics
  endpoints:
    - port: http
      interval: 30s
      # Its labels namespace, pod and container are those of what it tells of.
      honorLabels: true
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "kubelet") }}
spec:
  jobLabel: app.kubernetes.io/name
  namespaceSelector:
    matchNames:
      - kube-system
  selector:
    matchLabels:
      app.kubernetes.io/name: kubelet
  endpoints:
{{- range $path := list "/metrics" "/metrics/cadvisor" }}
    - port: https-metrics
      path: {{ $path }}
      scheme: https
      interval: 30s
      honorLabels: true
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
      tlsConfig:
        insecureSkipVerify: true
{{- end }}
{{- end }}

{{- define "chartwright.type.clusterMetrics.workload" }}
image: { repository: registry.k8s.io/kube-state-metrics/kube-state-metrics, tag: v2.15.0 }
args:
  - --port=8080
  - --telemetry-port=8081
  - --metric-labels-allowlist=pods=[app]
ports:
  http: { port: 8080, appProtocol: http }
  telemetry: { port: 8081, expose: false }
rbac:
  clusterWide: true
  rules:
    core:
      apiGroups: ['']
      resources: [configmaps, secrets, nodes, pods, services, serviceaccounts, resourcequotas, replicationcontrollers, limitranges, persistentvolumeclaims, persistentvolumes, namespaces, endpoints]
      verbs: [list, watch]
    apps: { apiGroups: [apps], resources: [statefulsets, daemonsets, deployments, replicasets], verbs: [list, watch] }
    batch: { apiGroups: [batch], resources: [cronjobs, jobs], verbs: [list, watch] }
    autoscaling: { apiGroups: [autoscaling], resources: [horizontalpodautoscalers], verbs: [list, watch] }
    policy: { apiGroups: [policy], resources: [poddisruptionbudgets], verbs: [list, watch] }
    network: { apiGroups: [networking.k8s.io], resources: [networkpolicies, ingresses], verbs: [list, watch] }
    storage: { apiGroups: [storage.k8s.io], resources: [storageclasses, volumeattachments], verbs: [list, watch] }
    certificates: { apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests], verbs: [list, watch] }
    coordination: { apiGroups: [coordination.k8s.io], resources: [leases], verbs: [list, watch] }
    admission: { apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations, validatingwebhookconfigurations], verbs: [list, watch] }
probes:
  readiness: { httpGet: { path: /readyz, port: telemetry } }
  liveness: { httpGet: { path: /livez, port: http } }
podSecurityContext: { runAsUser: 65534, runAsGroup: 65534 }
resources:
  requests: { cpu: 20m, memory: 64Mi }
  limits: { cpu: 200m, memory: 256Mi }
networkPolicy:
  egress:
    apiServer: { ports: [{ port: 443 }, { port: 6443 }] }
{{- end }}
