{{- /*
Volumes: names, claims, and where they are mounted.
*/}}
{{- define "chartwright.validate.volumes" }}
{{- $values := .Values }}
{{- $kind := $values.workload.kind }}
{{- $names := dict }}
{{- if $values.files }}
{{- $_ := set $names "files" "files" }}
{{- end }}
{{- $mounts := dict }}
{{- range $section := list "writablePaths" "storage" "files" "secrets" }}
{{- range $name, $volume := index $values $section }}
{{- $path := or $volume.mountPath $volume.path }}
{{- if $path }}
{{- with index $mounts $path }}
  - {{ $section }}.{{ $name }}: {{ $path }} is taken by {{ . }}
{{- end }}
{{- $_ := set $mounts $path (print $section "." $name) }}
{{- end }}
{{- end }}
{{- end }}
{{- range $section := list "writablePaths" "storage" }}
{{- range $name, $_ := index $values $section }}
{{- with index $names $name }}
  - {{ $section }}.{{ $name }}: the name is taken by {{ . }}; names of volumes are unique in a pod
{{- end }}
{{- $_ := set $names $name (print $section "." $name) }}
{{- end }}
{{- end }}
{{- range $name, $volume := $values.storage }}
{{- template "chartwright.validate.storage" (dict "path" (printf "storage.%s" $name) "volume" $volume "root" $) }}
{{- end }}
{{- range $section := list "sidecars" "initContainers" }}
{{- range $container, $spec := index $values $section }}
{{- range $volume, $_ := $spec.mounts }}
{{- if not (hasKey $names $volume) }}
  - {{ $section }}.{{ $container }}.mounts.{{ $volume }}: is neither one of writablePaths nor of storage ({{ keys $names | sortAlpha | join ", " | default "there are none" }})
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
One persistent volume. A claim that only one node can mount, used by several pods or by the old and the new pod of a rolling
update, leaves pods that never start.
.path .volume .root
*/}}
{{- define "chartwright.validate.storage" }}
{{- $volume := .volume }}
{{- $values := .root.Values }}
{{- $workload := $values.workload }}
{{- if $volume.existingClaim }}
{{- range $field := list "size" "storageClass" "accessModes" }}
{{- if index $volume $field }}
  - {{ $.path }}.{{ $field }}: is for a claim the chart makes; existingClaim is used as it is
{{- end }}
{{- end }}
{{- else }}
{{- if not $volume.size }}
  - {{ .path }}.size: is required, for example 10Gi, unless existingClaim names a claim
{{- end }}
{{- $modes := $volume.accessModes | default (list "ReadWriteOnce") }}
{{- if and (has $workload.kind (list "Deployment" "Rollout")) (or (has "ReadWriteOnce" $modes) (has "ReadWriteOncePod" $modes)) (not (has "ReadWriteMany" $modes)) }}
{{- if or $values.autoscaling.enabled (gt (int64 $workload.replicas) 1) }}
  - {{ .path }}.accessModes: {{ join ", " $modes }} fits one pod only; use ReadWriteMany, workload.kind StatefulSet (a volume for each pod) or workload.replicas 1
{{- else if ne $workload.strategy.type "Recreate" }}
  - {{ .path }}.accessModes: {{ join ", " $modes }} fits one pod only, and a rolling update starts the new one before the old one stops; set workload.strategy.type to Recreate
{{- end }}
{{- end }}
{{- end }}
{{- end }}
