{{- /*
`metadata` of an object.
.root         root context
.name         name of the object
.namespace    default: the release's
.app .labelName  labels `app` and `app.kubernetes.io/name`; default: the service's name
.labels       labels of this object only
.annotations  annotations of this object only
.hook         Helm hook: {events, weight, deletePolicy}
.cluster      true for an object without namespace
.reload       true for a workload: annotations by which a reloader restarts its pods when the data of a Secret they use changes
*/}}
{{- define "chartwright.lib.metadata" }}
{{- $values := .root.Values }}
{{- $own := .annotations }}
{{- if and .reload $values.secretReload.enabled }}
{{- if include "chartwright.lib.usesSecrets" .root }}
{{- $own = $values.secretReload.annotations | default (dict "reloader.stakater.com/auto" "true") }}
{{- end }}
{{- end }}
metadata:
  name: {{ .name }}
{{- if not .cluster }}
  namespace: {{ .namespace | default .root.Release.Namespace }}
{{- end }}
  labels:
{{- template "chartwright.lib.labels" (dict "root" .root "app" .app "name" .labelName "own" .labels) }}
{{- if or .hook $own $values.annotations }}
  annotations:
{{- with .hook }}
    helm.sh/hook: {{ .events }}
    helm.sh/hook-weight: {{ int64 .weight | quote }}
    helm.sh/hook-delete-policy: {{ .deletePolicy }}
{{- end }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $values.annotations "except" $own) }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $own) }}
{{- end }}
{{- end }}
