{{- /*
What several templates need, worked out once and put into `facts` of the context:
firstPort          name of the first port: `http` if there is one, else the first by name; empty without ports
continuous         true when the pods run all the time (Deployment, StatefulSet, Rollout)
workloadApi        API version of the workload, for what refers to it
trialService       name of the Service before the version that a Rollout tries; empty: there is none
routedTrial        the same, when the HTTPRoute shares requests out to it
analysis           true when a Rollout is judged by queries
hasService         true when there is a Service before them
pods               fewest pods the workload runs with
testPort           name of the port `helm test` calls; empty when there is no test
appVersion         tag of the main image when it has neither tag nor digest
image              reference of the main image
labels             lines of the labels that all objects share, without `app` and `app.kubernetes.io/name`
podLabels          the same for pods: without the chart's version, which would roll the pods on every release of the chart
podAnnotations     lines of the annotations that all pods share: the user's, and checksums that roll the pods when the rendered
                   configuration changes
config, files      lines of the ConfigMaps' data
podSecurity        lines of a pod's security context
containerSecurity  lines of the security context of a container that has none of its own
placement          lines that say where a pod runs
mounts             lines under volumeMounts that the main container and jobs share
egress             lines of the ways out in the network policies
*/}}
{{- define "chartwright.facts" }}
{{- $values := .Values }}
{{- $facts := .facts }}
{{- $kind := $values.workload.kind }}
{{- $firstPort := "" }}
{{- if hasKey $values.ports "http" }}
{{- $firstPort = "http" }}
{{- else if $values.ports }}
{{- $firstPort = keys $values.ports | sortAlpha | first }}
{{- end }}
{{- $_ := set $facts "firstPort" $firstPort }}
{{- $continuous := or (eq $kind "Deployment") (eq $kind "StatefulSet") (eq $kind "Rollout") }}
{{- $_ := set $facts "continuous" $continuous }}
{{- $_ := set $facts "workloadApi" (ternary "argoproj.io/v1alpha1" "apps/v1" (eq $kind "Rollout")) }}
{{- $_ := set $facts "hasService" (and $continuous $values.service.enabled (ne $firstPort "")) }}
{{- $_ := set $facts "trialService" (include "chartwright.facts.trialService" .) }}
{{- $_ := set $facts "routedTrial" (ternary $facts.trialService "" (and (eq $values.rollout.router "gateway") (eq $values.workload.strategy.type "Canary"))) }}
{{- $_ := set $facts "analysis" (and (eq $kind "Rollout") $values.rollout.analysis.enabled (not (not $values.rollout.analysis.metrics))) }}
{{- $_ := set $facts "pods" (ternary $values.autoscaling.minReplicas $values.workload.replicas $values.autoscaling.enabled | int) }}
{{- $_ := set $facts "testPort" (include "chartwright.facts.testPort" .) }}
{{- $_ := set $facts "appVersion" (.Chart.AppVersion | default "") }}
{{- $_ := set $facts "image" (include "chartwright.lib.image" (dict "image" $values.image "default" $facts.appVersion)) }}
{{- $_ := set $facts "config" (include "chartwright.configMap.data" .) }}
{{- $_ := set $facts "files" (include "chartwright.files.data" .) }}
{{- $labels := include "chartwright.facts.labels" . }}
{{- $_ := set $facts "labels" (print (include "chartwright.facts.chartLabel" .) $labels (include "chartwright.lib.map" (dict "indent" "\n    " "map" $values.labels))) }}
{{- $_ := set $facts "podLabels" (print $labels (include "chartwright.lib.map" (dict "indent" "\n    " "map" $values.labels "except" $values.podLabels)) (include "chartwright.lib.map" (dict "indent" "\n    " "map" $values.podLabels))) }}
{{- $_ := set $facts "podAnnotations" (include "chartwright.facts.podAnnotations" .) }}
{{- $_ := set $facts "podSecurity" (include "chartwright.pod.securityContext" $values.podSecurityContext) }}
{{- $_ := set $facts "containerSecurity" (include "chartwright.pod.containerSecurityContext" (dict "default" $values.securityContext)) }}
{{- $_ := set $facts "placement" (include "chartwright.pod.placement" .) }}
{{- $_ := set $facts "mounts" (include "chartwright.pod.mounts" $values) }}
{{- $_ := set $facts "egress" (include "chartwright.networkPolicy.egress" .) }}
{{- end }}

{{- define "chartwright.facts.trialService" }}
{{- $values := .Values }}
{{- if and (eq $values.workload.kind "Rollout") .facts.hasService }}
{{- if eq $values.workload.strategy.type "BlueGreen" }}{{ $values.rollout.trialService | default (print $values.name "-preview") }}
{{- else if ne $values.rollout.router "none" }}{{ $values.rollout.trialService | default (print $values.name "-canary") }}
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.facts.testPort" }}
{{- if and .Values.tests.enabled .facts.hasService }}
{{- $readiness := .Values.probes.readiness | default dict }}
{{- $probed := or $readiness.httpGet $readiness.tcpSocket dict }}
{{- if .Values.tests.port }}{{ .Values.tests.port }}
{{- else if and (kindIs "string" $probed.port) (hasKey .Values.ports (toString $probed.port)) }}{{ $probed.port }}
{{- else }}{{ .facts.firstPort }}{{ end }}
{{- end }}
{{- end }}

{{- define "chartwright.facts.labels" }}
    app.kubernetes.io/instance: {{ quote .Release.Name }}
    app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.component }}
    app.kubernetes.io/component: {{ quote . }}
{{- end }}
{{- with .Values.partOf }}
    app.kubernetes.io/part-of: {{ quote . }}
{{- end }}
{{- with .Values.image.tag | default .facts.appVersion }}
    app.kubernetes.io/version: {{ . | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}
{{- end }}
{{- with .Values.environment }}
    chartwright.dev/environment: {{ quote . }}
{{- end }}
    backstage.io/kubernetes-id: {{ .Values.name }}
{{- end }}

{{- define "chartwright.facts.chartLabel" }}
    helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}
{{- end }}

{{- define "chartwright.facts.podAnnotations" }}
{{- with .facts.config }}
    checksum/config: {{ sha256sum . | quote }}
{{- end }}
{{- with .facts.files }}
    checksum/files: {{ sha256sum . | quote }}
{{- end }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .Values.podAnnotations "except" (ternary (dict "prometheus.io/scrape" true "prometheus.io/port" true "prometheus.io/path" true) dict (.Values.scrapeAnnotations.enabled | default false))) }}
{{- end }}
