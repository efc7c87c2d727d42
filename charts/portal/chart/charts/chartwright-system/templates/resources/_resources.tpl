{{- /*
The resources: data stores, queues and the like. A type has templates of its own for what makes it special, named
`chartwright.type.<type>.<part>`; what all have in common is here. Parts that print values of a workload (YAML, laid over the defaults
of the library chart `chartwright`) are embedded, exporter, backup and restore; `operator` prints manifests.
Their argument: .root (context), .name, .resource (its values).
*/}}
{{- define "chartwright.system.resources" }}
{{- $root := . }}
{{- range $name, $resource := .Values.resources }}
{{- $own := dict "root" $root "name" $name "resource" $resource }}
{{- if eq $resource.mode "embedded" }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "embedded" "workload" $name "main" true "kind" "StatefulSet" "values" $resource.workload) }}
{{- else }}
{{- $context := include "chartwright.resource.values" (dict "own" $own "workload" $name "main" true "values" $resource.workload) | fromYaml }}
{{- $common := dict "Values" $context "Release" $root.Release "Chart" $root.Chart "Files" $root.Files "facts" dict }}
{{- template "chartwright.facts" $common }}
{{- template "chartwright.externalSecrets" (dict "root" $common "suffix" "") }}
{{- if eq $resource.mode "operator" }}
{{- include (printf "chartwright.type.%s.operator" $resource.type) $own }}
{{- template "chartwright.networkPolicy" (dict "root" $common "suffix" "") }}
{{- else }}
{{- template "chartwright.resource.alias" $own }}
{{- end }}
{{- template "chartwright.prometheusRule" $common }}
{{- end }}
{{- if $resource.certificate }}{{ template "chartwright.resource.certificate" $own }}{{ end }}
{{- if dig "exporter" "enabled" false $resource }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "exporter" "workload" (print $name "-exporter") "kind" "Deployment" "values" (dig "exporter" "workload" dict $resource)) }}
{{- end }}
{{- if dig "backup" "enabled" false $resource }}
{{- $schedule := dict "cron" $resource.backup.schedule }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "backup" "workload" (print $name "-backup") "kind" "CronJob" "schedule" $schedule "values" (dig "backup" "workload" dict $resource)) }}
{{- $restore := $resource.backup.restoreName | default (print $name "-restore") }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "restore" "workload" $restore "kind" "CronJob" "schedule" (dict "cron" "0 0 1 1 *" "suspend" true) "values" (dig "backup" "restore" dict $resource)) }}
{{- with $resource.backup.drill }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "drill" "workload" (print $name "-restore-drill") "kind" "CronJob" "schedule" (dict "cron" .schedule) "values" (.workload | default dict)) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
All objects of one workload of a resource.
.own .part .workload .kind .schedule
.values     laid over what the type says
.namespace  default: the release's
*/}}
{{- define "chartwright.resource.workload" }}
{{- $root := .own.root }}
{{- $values := include "chartwright.resource.values" . | fromYaml }}
{{- $release := $root.Release }}
{{- if .namespace }}{{ $release = dict "Name" $release.Name "Namespace" .namespace "Service" $release.Service }}{{ end }}
{{- $context := dict "Values" $values "Release" $release "Chart" $root.Chart "Files" $root.Files "facts" dict }}
{{- template "chartwright.facts" $context }}
{{- template "chartwright.objects" $context }}
{{- end }}

{{- /*
The values of a workload, as YAML: the library's defaults, what all workloads of resources share, the type's, then the resource's own.
.own .part .workload .kind .schedule .values  as above; no `part`: of what somebody else runs
.main  true for the Pods of the resource itself, which the others beside it call
*/}}
{{- define "chartwright.resource.values" }}
{{- $root := .own.root }}
{{- $values := deepCopy $root.Values.service }}
{{- $common := dict "name" .workload "environment" $root.Values.environment "partOf" $root.Values.name "component" .own.resource.type
  "labels" $root.Values.labels "tests" (dict "enabled" false) "dashboards" (dict "enabled" false) "secretReload" (dict "enabled" false) }}
{{- if .kind }}
{{- $_ := set $common "workload" (dict "kind" .kind "replicas" 1) }}
{{- if eq .kind "StatefulSet" }}{{ $_ := set $common "workload" (dict "kind" .kind "replicas" (.own.resource.instances | default 1) "strategy" (dict "type" "RollingUpdate")) }}{{ end }}
{{- if .schedule }}{{ $_ := set $common "workload" (dict "kind" .kind "schedule" .schedule "job" (dict "backoffLimit" 2)) }}{{ end }}
{{- end }}
{{- $_ := set $common "prometheusRule" (dict "alertLabels" (dict "service" .own.name)) }}
{{- $_ := set $common "networkPolicy" (include (ternary "chartwright.resource.helperIngress" "chartwright.resource.helperEgress" (eq (toString .main) "true")) .own | fromYaml) }}
{{- template "chartwright.lib.overlay" (dict "target" $values "patch" $common) }}
{{- if and (eq (toString .main) "true") .own.resource.mode }}
{{- template "chartwright.lib.overlay" (dict "target" $values "patch" (include "chartwright.resource.typeDefaults" .own | fromYaml)) }}
{{- end }}
{{- if .part }}
{{- $type := include (printf "chartwright.type.%s.%s" .own.resource.type .part) .own | fromYaml }}
{{- if hasKey $type "Error" }}{{ fail (printf "resource %s: the template chartwright.type.%s.%s prints no YAML: %s" .own.name .own.resource.type .part $type.Error) }}{{ end }}
{{- template "chartwright.lib.overlay" (dict "target" $values "patch" $type) }}
{{- end }}
{{- template "chartwright.lib.overlay" (dict "target" $values "patch" (.values | default dict)) }}
{{- toYaml $values }}
{{- end }}

{{- /*
The way in for what stands beside a resource: its exporter, backups and restores.
*/}}
{{- define "chartwright.resource.helperIngress" }}
ingress:
{{- $resource := .resource }}
{{- $helpers := list }}
{{- if dig "exporter" "enabled" false $resource }}{{ $helpers = append $helpers (print .name "-exporter") }}{{ end }}
{{- if dig "backup" "enabled" false $resource }}
{{- $helpers = concat $helpers (list (print .name "-backup") ($resource.backup.restoreName | default (print .name "-restore"))) }}
{{- if $resource.backup.drill }}{{ $helpers = append $helpers (print .name "-restore-drill") }}{{ end }}
{{- end }}
{{- range $helpers }}
  {{ . }}: { podLabels: { app: {{ . }} }, ports: [{{ int64 $resource.port }}] }
{{- else }} {}
{{- end }}
{{- end }}

{{- /*
The way out of such a helper: to the resource and nowhere else.
*/}}
{{- define "chartwright.resource.helperEgress" }}
{{- if and .resource.port (ne .resource.type "maintenance") }}
egress:
  {{ .name }}:
{{- $peer := .resource.peer | default (dict "podLabels" (dict "app" .name)) }}
{{ toYaml $peer | indent 4 }}
    ports: [{ port: {{ int64 .resource.port }}, protocol: TCP }]
{{- end }}
{{- end }}

{{- /*
The name inside the cluster of what runs elsewhere: a Service of type ExternalName, so that the address is in one place.
*/}}
{{- define "chartwright.resource.alias" }}
{{- $resource := .resource }}
{{- if $resource.alias }}
---
apiVersion: v1
kind: Service
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name) }}
spec:
  type: ExternalName
  externalName: {{ $resource.host }}
{{- with $resource.port }}
  ports:
    - name: main
      port: {{ int64 . }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Lines `requests` and `limits` of a resource, where its custom resource takes them.
.resource .indent
*/}}
{{- define "chartwright.resource.compute" }}
{{- $indent := .indent }}
{{- with .resource.resources }}
{{- $indent }}resources:
{{- range $kind := list "requests" "limits" }}
{{- with index $.resource.resources $kind }}
{{- $indent }}  {{ $kind }}:
{{- template "chartwright.system.quantities" (dict "indent" (print $indent "    ") "map" .) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
A volume claim's spec of a resource, at the given indent.
.resource .indent
*/}}
{{- define "chartwright.resource.claimSpec" }}
{{- template "chartwright.lib.claimSpec" (dict "storage" (dict "size" .resource.storage.size "storageClass" .resource.storage.storageClass) "indent" .indent) }}
{{- end }}
