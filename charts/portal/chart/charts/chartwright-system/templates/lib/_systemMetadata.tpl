{{- /*
`metadata` of an object of the system.
.root         context
.name         name of the object
.namespace    default: the release's
.cluster      true for an object without namespace
.labels       labels of this object only
.annotations  annotations of this object only
*/}}
{{- define "chartwright.system.metadata" }}
metadata:
  name: {{ .name }}
{{- if not .cluster }}
  namespace: {{ .namespace | default .root.Release.Namespace }}
{{- end }}
  labels:
    app.kubernetes.io/name: {{ .app | default .name }}
{{- .root.labels }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .labels) }}
{{- with .annotations }}
  annotations:
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .) }}
{{- end }}
{{- end }}
