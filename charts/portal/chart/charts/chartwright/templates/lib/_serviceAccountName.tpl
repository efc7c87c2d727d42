{{- /*
Name of the service account of the pods.
.root    context
.suffix  "-hooks" for jobs that run before the release's own account exists
*/}}
{{- define "chartwright.lib.serviceAccountName" }}
{{- $account := .root.Values.serviceAccount }}
{{- if $account.create }}{{ $account.name | default .root.Values.name }}{{ with .suffix }}{{ . }}{{ end }}{{ else }}{{ $account.name | default "default" }}{{ end }}
{{- end }}
