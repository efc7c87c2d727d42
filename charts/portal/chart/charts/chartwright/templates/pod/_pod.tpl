{{- /*
`metadata` and `spec` of a pod, at column 0.
.root        context
.name        app.kubernetes.io/name and name of a job's container
.continuous  true for pods that run all the time, several of them
.job         values of a job beside the workload: such a pod has that job's container, native sidecars, and no persistent volumes
.restartPolicy  default: Always, Kubernetes' own
.suffix      "-hooks" for jobs that use copies of the release's objects
*/}}
{{- define "chartwright.pod" -}}
{{- $root := .root }}
{{- $values := $root.Values -}}
metadata:
  labels:
    app: {{ $values.name }}
    app.kubernetes.io/name: {{ .name | default $values.name }}
{{- $root.facts.podLabels }}
{{- template "chartwright.pod.annotations" . }}
spec:
  serviceAccountName: {{ template "chartwright.lib.serviceAccountName" . }}
  automountServiceAccountToken: {{ if or $values.serviceAccount.automountToken $values.rbac.rules }}true{{ else }}false{{ end }}
  enableServiceLinks: false
{{- with .restartPolicy }}
  restartPolicy: {{ . }}
{{- end }}
{{- with $values.imagePullSecrets }}
  imagePullSecrets:
{{- range . }}
    - name: {{ . }}
{{- end }}
{{- end }}
  terminationGracePeriodSeconds: {{ int64 $values.terminationGracePeriodSeconds }}
{{- $root.facts.podSecurity }}
{{- $root.facts.placement }}
{{- template "chartwright.pod.affinity" . }}
{{- if .continuous }}
{{- template "chartwright.pod.spread" $values }}
{{- end }}
{{- template "chartwright.pod.initContainers" . }}
  containers:
{{- if kindIs "map" .job }}
{{- template "chartwright.pod.jobContainer" . }}
{{- else }}
{{- template "chartwright.pod.mainContainer" . }}
{{- range $name, $sidecar := $values.sidecars }}
{{- if not (dig "native" true $sidecar) }}
{{- template "chartwright.pod.sidecar" (dict "root" $root "name" $name "container" $sidecar) }}
{{- end }}
{{- end }}
{{- end }}
{{- template "chartwright.pod.volumes" . }}
{{- end }}
