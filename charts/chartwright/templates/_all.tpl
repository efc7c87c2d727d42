{{- /*
The entry point: checks the values, then prints every object of the service in a fixed order. A service chart needs one
template file with nothing but an include of this.

Conventions in this chart: a template that prints lines starts each of them with a newline and ends without one, so that
templates can follow one another without blank lines. Objects print at column 0, what is in a pod at its fixed column.
Values are data: nothing here evaluates them.
*/}}
{{- define "chartwright.all" }}
{{- include "chartwright.validate" . }}
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
{{- else if eq $kind "StatefulSet" }}
{{- template "chartwright.statefulSet" . }}
{{- else if eq $kind "CronJob" }}
{{- template "chartwright.workloadCronJob" . }}
{{- else }}
{{- template "chartwright.workloadJob" . }}
{{- end }}
{{- template "chartwright.jobs" . }}
{{- template "chartwright.horizontalPodAutoscaler" . }}
{{- template "chartwright.podDisruptionBudget" . }}
{{- template "chartwright.httpRoute" . }}
{{- template "chartwright.ingress" . }}
{{- template "chartwright.serviceMonitor" . }}
{{- template "chartwright.podMonitor" . }}
{{- template "chartwright.prometheusRule" . }}
{{- template "chartwright.dashboards" . }}
{{- template "chartwright.test" . }}
{{- end }}
