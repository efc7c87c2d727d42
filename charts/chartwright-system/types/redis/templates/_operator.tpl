{{- /*
Redis by the OT operator: `single` one server, `replication` a primary with copies, `sentinel` the same with Sentinels that fail over,
`cluster` shards with a copy each.
*/}}
{{- define "chartwright.type.redis.operator" }}
{{- $resource := .resource }}
{{- $topology := $resource.topology | default "single" }}
{{- if eq $topology "cluster" }}
{{- template "chartwright.type.redis.cluster" . }}
{{- else }}
---
apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: {{ ternary "Redis" "RedisReplication" (eq $topology "single") }}
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
{{- if ne $topology "single" }}
  clusterSize: {{ int64 $resource.instances }}
  pdb:
    enabled: true
    maxUnavailable: 1
{{- end }}
{{- template "chartwright.type.redis.server" . }}
{{- if ne $topology "single" }}
{{- template "chartwright.type.redis.spread" (dict "name" .name "spread" $resource.spread "indent" "\n  ") }}
{{- end }}
{{- template "chartwright.type.redis.config" . }}
{{- if eq $topology "sentinel" }}
---
apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: RedisSentinel
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  clusterSize: {{ int64 ($resource.sentinels | default 3) }}
  pdb:
    enabled: true
    maxUnavailable: 1
  podSecurityContext:
    runAsUser: 1000
    fsGroup: 1000
  kubernetesConfig:
    image: quay.io/opstree/redis-sentinel:{{ $resource.image.tag }}
    imagePullPolicy: IfNotPresent
{{- with $resource.secret }}
    redisSecret:
      name: {{ . }}
      key: password
{{- end }}
    resources:
      requests:
        cpu: 50m
        memory: 64Mi
      limits:
        cpu: 200m
        memory: 128Mi
{{- template "chartwright.type.redis.spread" (dict "name" .name "spread" $resource.spread "indent" "\n  ") }}
{{- if $resource.tls }}
  TLS:
    secret:
      secretName: {{ .name }}-tls
{{- end }}
  redisSentinelConfig:
    redisReplicationName: {{ .name }}
    masterGroupName: {{ .name }}
    quorum: "2"
{{- end }}
{{- end }}
---
# The operator runs an exporter beside each server, and leaves it to others to ask it.
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dig "serviceMonitor" "labels" dict .root.Values.service)) }}
spec:
  selector:
    matchLabels:
      app: {{ .name }}
  podMetricsEndpoints:
    - portNumber: 9121
      interval: 30s
      relabelings:
        - action: replace
          targetLabel: job
          replacement: {{ .name }}
{{- end }}

{{- define "chartwright.type.redis.cluster" }}
{{- $resource := .resource }}
---
apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: RedisCluster
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  clusterSize: {{ int64 $resource.instances }}
  clusterVersion: v7
  persistenceEnabled: true
{{- range $role := list "redisLeader" "redisFollower" }}
  {{ $role }}:
    replicas: {{ int64 $resource.instances }}
    pdb:
      enabled: true
      maxUnavailable: 1
{{- template "chartwright.type.redis.spread" (dict "name" $.name "spread" $.resource.spread "indent" "\n    ") }}
{{- end }}
{{- template "chartwright.type.redis.server" . }}
{{- template "chartwright.type.redis.config" . }}
{{- end }}

{{- /*
What every server has: image, password, transport, volume, exporter.
*/}}
{{- define "chartwright.type.redis.server" }}
{{- $resource := .resource }}
  podSecurityContext:
    runAsUser: 1000
    fsGroup: 1000
  kubernetesConfig:
    image: "{{ $resource.image.repository }}:{{ $resource.image.tag }}"
    imagePullPolicy: IfNotPresent
{{- template "chartwright.resource.compute" (dict "resource" $resource "indent" "\n    ") }}
{{- with $resource.secret }}
    redisSecret:
      name: {{ . }}
      key: password
{{- end }}
{{- if $resource.tls }}
  TLS:
    secret:
      secretName: {{ .name }}-tls
{{- end }}
  storage:
    keepAfterDelete: true
    volumeClaimTemplate:
      spec:
{{- template "chartwright.resource.claimSpec" (dict "resource" $resource "indent" "\n        ") }}
  redisExporter:
    enabled: true
    image: quay.io/opstree/redis-exporter:v1.67.0
    imagePullPolicy: IfNotPresent
{{- with dig "exporter" "lists" list .resource }}
    env:
      - name: REDIS_EXPORTER_CHECK_SINGLE_KEYS
        value: {{ join "," . | quote }}
{{- end }}
    resources:
      requests:
        cpu: 20m
        memory: 32Mi
      limits:
        cpu: 100m
        memory: 64Mi
{{- end }}

{{- /*
Settings, which the operator reads from a ConfigMap.
*/}}
{{- define "chartwright.type.redis.config" }}
  redisConfig:
    additionalRedisConfig: {{ .name }}-config
---
apiVersion: v1
kind: ConfigMap
{{- template "chartwright.system.metadata" (dict "root" .root "name" (print .name "-config") "app" .name) }}
data:
  redis-additional.conf: |
    appendonly yes
    appendfsync everysec
{{- range $name, $value := .resource.parameters }}
    {{ $name }} {{ $value }}
{{- end }}
{{- end }}

{{- /*
Over zones, then nodes: a must where `spread` is `required`.
.name .spread .indent
*/}}
{{- define "chartwright.type.redis.spread" }}
{{- $indent := .indent }}
{{- $indent }}topologySpreadConstraints:
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
{{- $indent }}  - maxSkew: 1
{{- $indent }}    topologyKey: {{ $key }}
{{- $indent }}    whenUnsatisfiable: {{ ternary "DoNotSchedule" "ScheduleAnyway" (eq ($.spread | default "preferred") "required") }}
{{- $indent }}    labelSelector:
{{- $indent }}      matchLabels:
{{- $indent }}        app: {{ $.name }}
{{- end }}
{{- end }}
