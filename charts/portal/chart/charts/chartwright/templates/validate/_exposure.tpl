{{- /*
HTTPRoute and Ingress.
*/}}
{{- define "chartwright.validate.exposure" }}
{{- $values := .Values }}
{{- $ports := $values.ports }}
{{- range $section := list "httpRoute" "ingress" }}
{{- if and (index $values $section "enabled") (not $.facts.hasService) }}
  - {{ $section }}.enabled: needs a Service: a Deployment or StatefulSet with ports and service.enabled
{{- end }}
{{- end }}
{{- $route := $values.httpRoute }}
{{- if $route.enabled }}
{{- if not $route.parentRefs }}
  - httpRoute.parentRefs: needs at least one Gateway, for example {public: {namespace: gateways, sectionName: https}}
{{- end }}
{{- if not $route.hostnames }}
  - httpRoute.hostnames: needs at least one host name
{{- end }}
{{- template "chartwright.validate.rules" (dict "path" "httpRoute.rules" "rules" $route.rules "ports" $ports) }}
{{- range $name, $further := $route.routes }}
{{- if eq $name "redirect" }}
  - httpRoute.routes.redirect: the name is taken by the redirect to https
{{- end }}
{{- if not $further.hostnames }}
  - httpRoute.routes.{{ $name }}.hostnames: needs at least one host name
{{- end }}
{{- template "chartwright.validate.rules" (dict "path" (printf "httpRoute.routes.%s.rules" $name) "rules" $further.rules "ports" $ports) }}
{{- end }}
{{- if $route.redirectHttps }}
{{- range $name, $parent := $route.parentRefs }}
{{- if $parent.redirectGateway }}{{ continue }}{{ end }}
{{- if not (and $parent.sectionName $parent.redirectSectionName) }}
  - httpRoute.parentRefs.{{ $name }}: redirectHttps needs sectionName (the https listener) and redirectSectionName (the http listener), or both routes would meet on one listener; or set httpRoute.redirectHttps to false
{{- else if eq $parent.sectionName $parent.redirectSectionName }}
  - httpRoute.parentRefs.{{ $name }}.redirectSectionName: {{ quote $parent.sectionName }} is also the sectionName; the redirect would answer itself
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- $ingress := $values.ingress }}
{{- if $ingress.enabled }}
{{- if not $ingress.hosts }}
  - ingress.hosts: needs at least one host, for example {orders.example.com: {}}
{{- end }}
{{- range $host, $rule := $ingress.hosts }}
{{- range $path, $match := $rule.paths }}
{{- if $match.service }}{{ continue }}{{ end }}
{{- if and $match.port (not (hasKey $ports $match.port)) }}
  - ingress.hosts.{{ $host }}.paths.{{ $path }}.port: {{ template "chartwright.validate.unknownPort" (dict "port" $match.port "ports" $ports) }}
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $certificate := $ingress.tls }}
{{- range $certificate.hosts }}
{{- if not (or (hasKey $ingress.hosts .) (include "chartwright.validate.routedHost" (dict "routes" $ingress.routes "host" .))) }}
  - ingress.tls.{{ $name }}.hosts: {{ quote . }} is not one of ingress.hosts ({{ keys $ingress.hosts | sortAlpha | join ", " }})
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Rules of a route.
.path .rules .ports
*/}}
{{- define "chartwright.validate.rules" }}
{{- $path := .path }}
{{- $ports := .ports }}
{{- range $name, $rule := .rules }}
{{- if $rule.service }}{{ continue }}{{ end }}
{{- if and $rule.port (not (hasKey $ports $rule.port)) }}
  - {{ $path }}.{{ $name }}.port: {{ template "chartwright.validate.unknownPort" (dict "port" $rule.port "ports" $ports) }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Prints something when one of the further Ingresses has the host.
.routes .host
*/}}
{{- define "chartwright.validate.routedHost" }}
{{- $host := .host }}
{{- range .routes }}{{ if hasKey (.hosts | default dict) $host }}true{{ end }}{{ end }}
{{- end }}
