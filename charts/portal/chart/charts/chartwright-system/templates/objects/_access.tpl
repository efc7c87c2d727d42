{{- /*
What people may do in the namespace. `view` and `admin` are roles that Kubernetes brings; `deploy` is a Role of our own: it may
roll, scale and look, but neither read Secrets nor change who may do what.
*/}}
{{- define "chartwright.system.access" }}
{{- $root := . }}
{{- with .Values.access.view }}
{{- template "chartwright.system.roleBinding" (dict "root" $root "name" "view" "kind" "ClusterRole" "role" "view" "groups" .) }}
{{- end }}
{{- with .Values.access.deploy }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
{{- template "chartwright.system.metadata" (dict "root" $root "name" "deploy") }}
rules:
  - apiGroups: [apps]
    resources: [deployments, deployments/scale, statefulsets, statefulsets/scale]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: [batch]
    resources: [jobs, cronjobs]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: ['']
    resources: [configmaps, services, serviceaccounts, persistentvolumeclaims]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: ['']
    resources: [pods, pods/log, events, endpoints]
    verbs: [get, list, watch]
  - apiGroups: [autoscaling]
    resources: [horizontalpodautoscalers]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: [policy]
    resources: [poddisruptionbudgets]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: [networking.k8s.io]
    resources: [networkpolicies, ingresses]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: [gateway.networking.k8s.io]
    resources: [httproutes]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: [monitoring.coreos.com]
    resources: [servicemonitors, podmonitors, prometheusrules]
    verbs: [get, list, watch, create, update, patch, delete]
  - apiGroups: [external-secrets.io]
    resources: [externalsecrets]
    verbs: [get, list, watch, create, update, patch, delete]
{{- template "chartwright.system.roleBinding" (dict "root" $root "name" "deploy" "kind" "Role" "role" "deploy" "groups" .) }}
{{- end }}
{{- with .Values.access.admin }}
{{- template "chartwright.system.roleBinding" (dict "root" $root "name" "admin" "kind" "ClusterRole" "role" "admin" "groups" .) }}
{{- end }}
{{- end }}

{{- /*
.root .name .kind .role .groups
*/}}
{{- define "chartwright.system.roleBinding" }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name) }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: {{ .kind }}
  name: {{ .role }}
subjects:
{{- range .groups }}
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: {{ quote . }}
{{- end }}
{{- end }}
