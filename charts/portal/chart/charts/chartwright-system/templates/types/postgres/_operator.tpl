{{- /*
PostgreSQL by CloudNativePG: a Cluster with failover, optionally a pool of connections before it, scheduled backups and the archive of
its write-ahead log, from which it can be restored to a moment.
*/}}
{{- define "chartwright.type.postgres.operator" }}
{{- $resource := .resource }}
{{- $backup := $resource.backup | default dict }}
---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  instances: {{ int64 $resource.instances }}
  imageName: "{{ $resource.image.repository }}:{{ $resource.image.tag }}"
  inheritedMetadata:
    labels:
      app: {{ .name }}
      app.kubernetes.io/part-of: {{ quote .root.Values.name }}
  bootstrap:
    initdb:
      database: {{ quote $resource.database }}
      owner: {{ quote $resource.user }}
      dataChecksums: true
  storage:
    size: {{ $resource.storage.size }}
{{- with $resource.storage.storageClass }}
    storageClass: {{ . }}
{{- end }}
{{- template "chartwright.resource.compute" (dict "resource" $resource "indent" "\n  ") }}
  enablePDB: true
  enableSuperuserAccess: false
  primaryUpdateStrategy: unsupervised
  affinity:
    enablePodAntiAffinity: true
    podAntiAffinityType: {{ ternary "required" "preferred" (eq ($resource.spread | default "preferred") "required") }}
    topologyKey: topology.kubernetes.io/zone
{{- if or $resource.parameters (gt (int64 $resource.synchronousReplicas) 0) }}
  postgresql:
{{- with $resource.parameters }}
    parameters:
{{- range $name, $value := . }}
      {{ $name }}: {{ template "chartwright.lib.scalar" $value }}
{{- end }}
{{- end }}
{{- if gt (int64 $resource.synchronousReplicas) 0 }}
    synchronous:
      method: any
      number: {{ int64 $resource.synchronousReplicas }}
{{- end }}
{{- end }}
  monitoring:
    enablePodMonitor: true
{{- if $backup.store }}
  backup:
    retentionPolicy: {{ printf "%dd" (int64 $backup.retentionDays) }}
    barmanObjectStore:
      destinationPath: {{ quote $backup.store.path }}
{{- with $backup.store.endpoint }}
      endpointURL: {{ quote . }}
{{- end }}
{{- if $backup.store.secret }}
      s3Credentials:
        accessKeyId:
          name: {{ $backup.store.secret }}
          key: access-key-id
        secretAccessKey:
          name: {{ $backup.store.secret }}
          key: secret-access-key
{{- else }}
      s3Credentials:
        inheritFromIAMRole: true
{{- end }}
      data:
        compression: gzip
{{- with $backup.store.encryption }}
        encryption: {{ . }}
{{- end }}
      wal:
        compression: gzip
{{- with $backup.store.encryption }}
        encryption: {{ . }}
{{- end }}
{{- end }}
{{- if $backup.store }}
---
apiVersion: postgresql.cnpg.io/v1
kind: ScheduledBackup
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  # Six fields: seconds come first.
  schedule: {{ printf "0 %s" $backup.schedule | quote }}
  backupOwnerReference: cluster
  immediate: true
  cluster:
    name: {{ .name }}
{{- end }}
{{- with $resource.pooling }}
{{- if .enabled }}
---
apiVersion: postgresql.cnpg.io/v1
kind: Pooler
{{- template "chartwright.system.metadata" (dict "root" $.root "name" (print $.name "-pooler") "labels" (dict "app" $.name)) }}
spec:
  cluster:
    name: {{ $.name }}
  instances: {{ int64 .instances }}
  type: rw
  template:
    metadata:
      labels:
        app: {{ $.name }}
    spec:
      containers: []
  pgbouncer:
    poolMode: {{ .mode }}
    parameters:
      max_client_conn: {{ int64 .maxClients | quote }}
      default_pool_size: {{ int64 .size | quote }}
  monitoring:
    enablePodMonitor: true
{{- end }}
{{- end }}
{{- end }}
