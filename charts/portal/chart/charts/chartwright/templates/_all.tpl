{{- /*
The entry point: checks the values, then prints every object of the service in a fixed order. A service chart needs one
template file with nothing but an include of this.

Conventions in this chart:
- A template that prints lines starts each of them with a newline and ends without one, so that templates can follow one
  another without blank lines. Objects print at column 0, what is in a pod at its fixed column.
- The argument is the context: the parts of Helm's root context that are used, and `facts`, what several templates need,
  worked out once (see chartwright.facts). A template with more arguments takes a map with the context as `root`.
- Values are data: nothing here evaluates them. Values are read in place, without copies, merges or trips through YAML, since
  every render of every environment of every service pays for this chart.
*/}}
{{- define "chartwright.all" }}
{{- template "chartwright.validate.present" . }}
{{- $context := dict "Values" .Values "Release" .Release "Chart" .Chart "Files" .Files "facts" dict }}
{{- template "chartwright.facts" $context }}
{{- template "chartwright.validate" $context }}
{{- if $context.Values.overrides }}
{{- template "chartwright.overrides" (dict "overrides" .Values.overrides "manifests" (print (include "chartwright.objects" $context) (include "chartwright.privateResources" $context) (include "chartwright.rawObjects" $context))) }}
{{- else }}
{{- template "chartwright.objects" $context }}
{{- template "chartwright.privateResources" $context }}
{{- template "chartwright.rawObjects" $context }}
{{- end }}
{{- end }}

{{- /*
Data stores and the like of the service alone, by the library chart of systems, which is vendored beside this one where there are any.
*/}}
{{- define "chartwright.privateResources" }}
{{- if hasKey .Values "privateResources" }}
{{- if .Values.privateResources.resources }}
{{- include "chartwright.system.private" . }}
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.objects" }}
{{- template "chartwright.hookSupport" . }}
{{- $own := dict "root" . "suffix" "" }}
{{- template "chartwright.serviceAccount" $own }}
{{- template "chartwright.role" $own }}
{{- template "chartwright.configMap" $own }}
{{- template "chartwright.files" $own }}
{{- template "chartwright.externalSecrets" $own }}
{{- template "chartwright.networkPolicy" $own }}
{{- template "chartwright.persistentVolumeClaims" . }}
{{- template "chartwright.service" . }}
{{- $kind := .Values.workload.kind }}
{{- if eq $kind "Deployment" }}
{{- template "chartwright.deployment" . }}
{{- else if eq $kind "Rollout" }}
{{- template "chartwright.rollout" . }}
{{- template "chartwright.analysisTemplate" . }}
{{- else if eq $kind "StatefulSet" }}
{{- template "chartwright.statefulSet" . }}
{{- else if eq $kind "CronJob" }}
{{- template "chartwright.workloadCronJob" . }}
{{- else }}
{{- template "chartwright.workloadJob" . }}
{{- end }}
{{- template "chartwright.jobs" . }}
{{- template "chartwright.horizontalPodAutoscaler" . }}
{{- template "chartwright.scaledObject" . }}
{{- template "chartwright.triggerAuthentication" . }}
{{- template "chartwright.verticalPodAutoscaler" . }}
{{- template "chartwright.podDisruptionBudget" . }}
{{- template "chartwright.httpRoute" . }}
{{- template "chartwright.ingress" . }}
{{- if .Values.policies }}{{ template "chartwright.policies" . }}{{ end }}
{{- template "chartwright.serviceMonitor" . }}
{{- template "chartwright.podMonitor" . }}
{{- template "chartwright.prometheusRule" . }}
{{- template "chartwright.dashboards" . }}
{{- template "chartwright.test" . }}
{{- end }}
