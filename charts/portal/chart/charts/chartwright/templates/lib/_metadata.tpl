{{- /*
`metadata` of an object.
.root         context
.name         name of the object
.namespace    default: the release's
.app          labels `app` and `app.kubernetes.io/name` of an object that belongs to none of the service's pods
.part         label `app.kubernetes.io/name` of a job's objects
.labels       labels of this object only
.annotations  annotations of this object only
.hook         Helm hook: {events, weight, deletePolicy}
.cluster      true for an object without namespace
.reload       true for a workload: annotations by which a reloader restarts its pods when the data of a Secret they use changes, and what
              its pods depend on, which `chartwright check` holds against the network policies
*/}}
{{- define "chartwright.lib.metadata" }}
{{- $values := .root.Values }}
{{- $app := .app | default $values.name }}
{{- $annotations := .annotations }}
{{- if and .reload $values.secretReload.enabled }}
{{- if include "chartwright.lib.usesSecrets" .root }}
{{- $annotations = $values.secretReload.annotations | default (dict "reloader.stakater.com/auto" "true") }}
{{- end }}
{{- end }}
{{- if and .reload $values.networkPolicy.dependsOn }}
{{- $annotations = merge (dict "chartwright.dev/depends-on" (join "," $values.networkPolicy.dependsOn)) ($annotations | default dict) }}
{{- end }}
metadata:
  name: {{ .name }}
{{- if not .cluster }}
  namespace: {{ .namespace | default .root.Release.Namespace }}
{{- end }}
  labels:
    app: {{ $app }}
    app.kubernetes.io/name: {{ .part | default $app }}
{{- if .labels }}
{{- template "chartwright.lib.ownLabels" . }}
{{- else }}
{{- .root.facts.labels }}
{{- end }}
{{- if or .hook $annotations $values.annotations }}
  annotations:
{{- with .hook }}
    helm.sh/hook: {{ .events }}
    helm.sh/hook-weight: {{ int64 .weight | quote }}
    helm.sh/hook-delete-policy: {{ .deletePolicy }}
{{- end }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $values.annotations "except" $annotations) }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $annotations) }}
{{- end }}
{{- end }}

{{- /*
Labels of an object that has some of its own, which win over those of all objects.
*/}}
{{- define "chartwright.lib.ownLabels" }}
{{- template "chartwright.facts.chartLabel" .root }}
{{- template "chartwright.facts.labels" .root }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .root.Values.labels "except" .labels) }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .labels) }}
{{- end }}
