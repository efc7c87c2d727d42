{{- /*
Edges of the network policy, and rights.
*/}}
{{- define "chartwright.validate.security" }}
{{- $values := .Values }}
{{- range $direction := list "ingress" "egress" }}
{{- range $name, $edge := index $values.networkPolicy $direction }}
{{- $path := printf "networkPolicy.%s.%s" $direction $name }}
{{- if not (or $edge.namespace $edge.namespaceLabels $edge.cidrs (hasKey $edge "podLabels")) }}
  - {{ $path }}: says nobody; set namespace, namespaceLabels, podLabels or cidrs (0.0.0.0/0 for any address)
{{- end }}
{{- if and $edge.except (not $edge.cidrs) }}
  - {{ $path }}.except: takes addresses out of cidrs, and there are none
{{- end }}
{{- range $port := $edge.ports }}
{{- if kindIs "string" $port }}
{{- if not (hasKey $values.ports $port) }}
  - {{ $path }}.ports: {{ template "chartwright.validate.unknownPort" (dict "port" $port "ports" $values.ports) }}
{{- end }}
{{- else if kindIs "map" $port }}
{{- if and $port.endPort (lt (int $port.endPort) (int $port.port)) }}
  - {{ $path }}.ports: endPort {{ $port.endPort }} is below port {{ $port.port }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $rule := $values.rbac.rules }}
{{- range $field := list "apiGroups" "resources" "verbs" "resourceNames" }}
{{- if has "*" (index $rule $field | default list) }}
  - rbac.rules.{{ $name }}.{{ $field }}: "*" gives more rights than any service needs; list them
{{- end }}
{{- end }}
{{- end }}
{{- if and $values.rbac.rules (not $values.serviceAccount.create) (not $values.serviceAccount.name) }}
  - rbac.rules: would give rights to the namespace's default account; set serviceAccount.create to true, or serviceAccount.name
{{- end }}
{{- end }}
