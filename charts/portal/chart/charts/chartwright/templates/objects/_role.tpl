{{- /*
Role and RoleBinding, or ClusterRole and ClusterRoleBinding: the rights of the service account, nothing without rules.
.root .suffix .hook  as in chartwright.hookSupport
*/}}
{{- define "chartwright.role" }}
{{- $root := .root }}
{{- $rbac := $root.Values.rbac }}
{{- if $rbac.rules }}
{{- $cluster := $rbac.clusterWide | default false }}
{{- $kind := ternary "ClusterRole" "Role" $cluster }}
{{- /* Objects without a namespace share one list of names in the cluster. */}}
{{- $name := ternary (printf "%s-%s%s" $root.Release.Namespace $root.Values.name .suffix) (print $root.Values.name .suffix) $cluster }}
{{- $metadata := dict "root" $root "name" $name "hook" .hook "cluster" $cluster }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: {{ $kind }}
{{- template "chartwright.lib.metadata" $metadata }}
rules:
{{- range $rbac.rules }}
  - apiGroups:
{{- range .apiGroups }}
      - {{ quote . }}
{{- end }}
    resources:
{{- range .resources }}
      - {{ quote . }}
{{- end }}
{{- with .resourceNames }}
    resourceNames:
{{- range . }}
      - {{ quote . }}
{{- end }}
{{- end }}
    verbs:
{{- range .verbs }}
      - {{ quote . }}
{{- end }}
{{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: {{ $kind }}Binding
{{- template "chartwright.lib.metadata" $metadata }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: {{ $kind }}
  name: {{ $name }}
subjects:
  - kind: ServiceAccount
    name: {{ template "chartwright.lib.serviceAccountName" . }}
    namespace: {{ $root.Release.Namespace }}
{{- end }}
{{- end }}
