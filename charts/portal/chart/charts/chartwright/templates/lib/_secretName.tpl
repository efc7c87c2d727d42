{{- /*
Name of a Secret as a pod refers to it: a job that runs before the release's own objects exist has its own copy of what an
ExternalSecret of this chart makes.
.secrets  the values' secrets
.name     name of the Secret
.suffix   "-hooks" for such a job
*/}}
{{- define "chartwright.lib.secretName" }}
{{- .name }}
{{- if .suffix }}
{{- with index .secrets .name }}{{ if eq .source "external" }}{{ $.suffix }}{{ end }}{{ end }}
{{- end }}
{{- end }}
