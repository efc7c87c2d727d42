{{- /*
The entry point of a system's chart: prints what the services of a system share, in a fixed order. Conventions as in the library
chart `chartwright`, whose templates are used for everything that a workload has.
*/}}
{{- define "chartwright.system.all" }}
{{- $context := dict "Values" .Values "Release" .Release "Chart" .Chart "Files" .Files "Template" .Template }}
{{- $_ := set $context "labels" (include "chartwright.system.labels" .) }}
{{- if .Values.overrides }}
{{- template "chartwright.overrides" (dict "overrides" .Values.overrides "manifests" (include "chartwright.system.objects" $context)) }}
{{- else }}
{{- template "chartwright.system.objects" $context }}
{{- end }}
{{- end }}

{{- define "chartwright.system.objects" }}
{{- template "chartwright.system.namespaces" . }}
{{- template "chartwright.system.priorityClasses" . }}
{{- template "chartwright.system.quota" . }}
{{- template "chartwright.system.limitRange" . }}
{{- template "chartwright.system.networkPolicies" . }}
{{- template "chartwright.system.secretStores" . }}
{{- template "chartwright.system.access" . }}
{{- template "chartwright.system.authority" . }}
{{- template "chartwright.system.resources" . }}
{{- template "chartwright.system.policies" . }}
{{- template "chartwright.system.rules" . }}
{{- template "chartwright.system.maintenance" . }}
{{- template "chartwright.system.sleep" . }}
{{- template "chartwright.system.observability" . }}
{{- template "chartwright.system.dashboards" . }}
{{- template "chartwright.rawObjects" . }}
{{- end }}
