{{- /*
MySQL by the MySQL Operator: a group of a primary and standbys, routers before it that pool and split connections.
*/}}
{{- define "chartwright.type.mysql.operator" }}
{{- $resource := .resource }}
---
apiVersion: mysql.oracle.com/v2
kind: InnoDBCluster
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  secretName: {{ $resource.secret }}
  tlsUseSelfSigned: true
  version: {{ quote $resource.version }}
  instances: {{ int64 $resource.instances }}
  podLabels:
    app: {{ .name }}
  router:
    instances: {{ dig "pooling" "instances" 2 $resource | int64 }}
    podLabels:
      app: {{ .name }}
{{- with $resource.parameters }}
  mycnf: |
    [mysqld]
{{- range $name, $value := . }}
    {{ $name }}={{ $value }}
{{- end }}
{{- end }}
  datadirVolumeClaimTemplate:
{{- template "chartwright.resource.claimSpec" (dict "resource" $resource "indent" "\n    ") }}
  podSpec:
{{- template "chartwright.type.mysql.spread" (dict "name" .name "required" (eq ($resource.spread | default "preferred") "required")) }}
    containers:
      - name: mysql
{{- template "chartwright.resource.compute" (dict "resource" $resource "indent" "\n        ") }}
  metrics:
    enable: true
    image: docker.io/prom/mysqld-exporter:v0.16.0
    # How many statements there were, and how long they took.
    options:
      - --collect.perf_schema.eventsstatements
    monitor: true
---
apiVersion: v1
kind: Service
{{- template "chartwright.system.metadata" (dict "root" .root "name" (print .name "-read") "app" .name "labels" (dict "app" .name)) }}
spec:
  type: ClusterIP
  # The operator keeps the role of each Pod up to date: reads go to the standbys.
  selector:
    component: mysqld
    mysql.oracle.com/cluster: {{ .name }}
    mysql.oracle.com/cluster-role: SECONDARY
  ports:
    - name: mysql
      port: {{ int64 $resource.port }}
      targetPort: {{ int64 $resource.port }}
      protocol: TCP
{{- end }}

{{- /*
Over zones, then nodes.
*/}}
{{- define "chartwright.type.mysql.spread" }}
{{- $required := .required }}
{{- $name := .name }}
    topologySpreadConstraints:
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
      - maxSkew: 1
        topologyKey: {{ $key }}
        whenUnsatisfiable: {{ ternary "DoNotSchedule" "ScheduleAnyway" $required }}
        labelSelector:
          matchLabels:
            app: {{ $name }}
{{- end }}
{{- end }}
