{{- /*
Objects of what stands before and between services, by `Kind/name`: Middlewares, policies of gateways, rules of a mesh. Their fields
are those of their own API.
*/}}
{{- define "chartwright.policies" }}
{{- $root := . }}
{{- range $key, $policy := .Values.policies }}
{{- $parts := splitn "/" 2 $key }}
---
apiVersion: {{ $policy.apiVersion }}
kind: {{ $parts._0 }}
{{- template "chartwright.lib.metadata" (dict "root" $root "name" $parts._1) }}
spec:
{{ toYaml $policy.spec | indent 2 }}
{{- end }}
{{- end }}
