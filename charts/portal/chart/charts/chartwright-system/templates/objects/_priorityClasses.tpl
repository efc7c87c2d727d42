{{- /*
PriorityClasses: which Pods give way when nodes are full.
*/}}
{{- define "chartwright.system.priorityClasses" }}
{{- $root := . }}
{{- range $name, $class := .Values.priorityClasses }}
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
{{- template "chartwright.system.metadata" (dict "root" $root "name" $name "cluster" true) }}
value: {{ int64 $class.value }}
globalDefault: {{ $class.globalDefault | default false }}
preemptionPolicy: {{ $class.preemptionPolicy | default "PreemptLowerPriority" }}
{{- with $class.description }}
description: {{ quote . }}
{{- end }}
{{- end }}
{{- end }}
