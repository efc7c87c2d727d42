{{- /*
HTTPRoutes of the Gateway API: the service's hosts and paths, further routes, and the redirect from http to https.
*/}}
{{- define "chartwright.httpRoute" }}
{{- $root := . }}
{{- $route := .Values.httpRoute }}
{{- if $route.enabled }}
{{- template "chartwright.httpRoute.route" (dict "root" $root "name" .Values.name "hostnames" $route.hostnames "rules" $route.rules "extensions" $route.extensions) }}
{{- $hostnames := $route.hostnames }}
{{- range $name, $further := $route.routes }}
{{- template "chartwright.httpRoute.route" (dict "root" $root "name" (printf "%s-%s" $root.Values.name $name) "hostnames" $further.hostnames "rules" $further.rules "extensions" $further.extensions) }}
{{- $hostnames = concat $hostnames $further.hostnames }}
{{- end }}
{{- if $route.redirectHttps }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
{{- template "chartwright.lib.metadata" (dict "root" . "name" (print .Values.name "-redirect") "annotations" $route.annotations) }}
spec:
{{- template "chartwright.httpRoute.parents" (dict "parents" $route.parentRefs "section" "redirectSectionName") }}
{{- template "chartwright.httpRoute.hostnames" (uniq $hostnames) }}
  rules:
    - filters:
        - type: RequestRedirect
          requestRedirect:
            scheme: https
            statusCode: 301
{{- end }}
{{- end }}
{{- end }}

{{- /*
One route.
.root .name .hostnames .rules .extensions
*/}}
{{- define "chartwright.httpRoute.route" }}
{{- $values := .root.Values }}
{{- $route := $values.httpRoute }}
{{- $firstPort := .root.facts.firstPort }}
{{- $extensions := .extensions }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
{{- template "chartwright.lib.metadata" (dict "root" .root "name" .name "annotations" $route.annotations) }}
spec:
{{- template "chartwright.httpRoute.parents" (dict "parents" $route.parentRefs "section" "sectionName") }}
{{- template "chartwright.httpRoute.hostnames" .hostnames }}
  rules:
{{- range $rule := .rules | default (dict "all" dict) }}
{{- $port := dict "port" $rule.port }}
{{- if not $rule.service }}{{ $port = index $values.ports ($rule.port | default $firstPort) }}{{ end }}
    - matches:
{{- range $path, $match := $rule.paths | default (dict "/" dict) }}
        - path:
            type: {{ $match.type | default "PathPrefix" }}
            value: {{ quote $path }}
{{- end }}
{{- if or $route.responseHeaders $route.cors $extensions }}
{{- template "chartwright.httpRoute.filters" (dict "route" $route "extensions" $extensions) }}
{{- end }}
      backendRefs:
        - name: {{ $rule.service | default $values.name }}
          port: {{ $port.servicePort | default $port.port | int64 }}
{{- with $.root.facts.routedTrial }}
          weight: 100
        - name: {{ . }}
          port: {{ $port.servicePort | default $port.port }}
          weight: 0
{{- end }}
{{- $own := $rule.timeouts | default dict }}
{{- $request := $own.request | default $route.timeouts.request }}
{{- $backend := $own.backendRequest | default $route.timeouts.backendRequest }}
{{- if or $request $backend }}
      timeouts:
{{- with $request }}
        request: {{ . }}
{{- end }}
{{- with $backend }}
        backendRequest: {{ . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Gateways a route hangs on.
.parents  the values' parentRefs
.section  field of them that names the listener
*/}}
{{- define "chartwright.httpRoute.parents" }}
{{- $section := .section }}
  parentRefs:
{{- range $name, $parent := .parents }}
{{- $gateway := dict }}
{{- if eq $section "redirectSectionName" }}{{ $gateway = $parent.redirectGateway | default dict }}{{ end }}
    - name: {{ $gateway.name | default $name }}
{{- with $parent.kind }}
{{- if not $gateway.name }}
      group: gateway.networking.k8s.io
      kind: {{ . }}
{{- end }}
{{- end }}
{{- with $gateway.namespace | default $parent.namespace }}
      namespace: {{ . }}
{{- end }}
{{- with index $parent $section }}
      sectionName: {{ . }}
{{- end }}
{{- if eq $section "sectionName" }}
{{- with $parent.port }}
      port: {{ . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.httpRoute.hostnames" }}
  hostnames:
{{- range . }}
    - {{ quote . }}
{{- end }}
{{- end }}

{{- /*
What is done to answers and requests of every rule: headers, CORS, and what the implementation of the Gateway brings.
.route       the values' httpRoute
.extensions  `<kind>.<group>` by the name of the object
*/}}
{{- define "chartwright.httpRoute.filters" }}
      filters:
{{- range $name, $kind := .extensions }}
{{- $parts := splitn "." 2 $kind }}
        - type: ExtensionRef
          extensionRef:
            group: {{ $parts._1 }}
            kind: {{ $parts._0 }}
            name: {{ $name }}
{{- end }}
{{- with .route.cors }}
        - type: CORS
          cors:
{{ toYaml . | indent 12 }}
{{- end }}
{{- with .route.responseHeaders }}
        - type: ResponseHeaderModifier
          responseHeaderModifier:
            set:
{{- range $name, $value := . }}
              - name: {{ $name }}
                value: {{ quote $value }}
{{- end }}
{{- end }}
{{- end }}
