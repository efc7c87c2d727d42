{{- /*
Rules of the mesh that hold for a namespace, by `Kind/name`. Their fields are those of their own API.
*/}}
{{- define "chartwright.system.policies" }}
{{- $root := . }}
{{- range $key, $policy := .Values.policies }}
{{- $parts := splitn "/" 2 $key }}
---
apiVersion: {{ $policy.apiVersion }}
kind: {{ $parts._0 }}
{{- template "chartwright.system.metadata" (dict "root" $root "name" $parts._1 "namespace" $policy.namespace) }}
spec:
{{ toYaml $policy.spec | indent 2 }}
{{- end }}
{{- end }}
