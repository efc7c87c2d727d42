{{- /*
Whole manifests, as somebody wrote them.
*/}}
{{- define "chartwright.system.rawObjects" }}
{{- $root := . }}
{{- range $name, $object := .Values.objects }}
---
{{ toYaml $object }}
{{- end }}
{{- end }}
