{{- /*
NetworkPolicy: denies all traffic of the service's pods, jobs included, and allows what is listed: name resolution, scraping,
the test pod, and the edges of the dependency graph.
.root .suffix .hook  as in chartwright.hookSupport; a copy opens the way out only, nobody calls a job
*/}}
{{- define "chartwright.networkPolicy" }}
{{- $root := .root }}
{{- $policy := $root.Values.networkPolicy }}
{{- if $policy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{- template "chartwright.lib.metadata" (dict "root" $root "name" (print ($policy.name | default $root.Values.name) .suffix) "hook" .hook) }}
spec:
  podSelector:
    matchLabels:
      app: {{ $root.Values.name }}
  policyTypes:
{{- if not .hook }}
    - Ingress
{{- end }}
    - Egress
{{- if not .hook }}
{{- with include "chartwright.networkPolicy.ingress" $root }}
  ingress:
{{- . }}
{{- end }}
{{- end }}
{{- with $root.facts.egress }}
  egress:
{{- . }}
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.networkPolicy.ingress" }}
{{- $values := .Values }}
{{- $policy := $values.networkPolicy }}
{{- $firstPort := .facts.firstPort }}
{{- range $scrape := list $values.serviceMonitor $values.podMonitor $values.scrapeAnnotations }}
{{- if $scrape.enabled }}
    - from:
{{- template "chartwright.networkPolicy.peers" $policy.monitoring }}
      ports:
{{- template "chartwright.networkPolicy.ownPort" (dict "ports" $values.ports "port" ($scrape.port | default $firstPort)) }}
{{- end }}
{{- end }}
{{- if .facts.testPort }}
    - from:
        - podSelector:
            matchLabels:
              app: {{ $values.name }}-test
      ports:
{{- template "chartwright.networkPolicy.ownPort" (dict "ports" $values.ports "port" .facts.testPort) }}
{{- end }}
{{- range $edge := $policy.ingress }}
    - from:
{{- template "chartwright.networkPolicy.peers" $edge }}
{{- with $edge.ports | default (keys $values.ports | sortAlpha) }}
      ports:
{{- range . }}
{{- template "chartwright.networkPolicy.ownPort" (dict "ports" $values.ports "port" .) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.networkPolicy.egress" }}
{{- $policy := .Values.networkPolicy }}
{{- template "chartwright.networkPolicy.dns" $policy.dns }}
{{- range $edge := $policy.egress }}
    - to:
{{- template "chartwright.networkPolicy.peers" $edge }}
{{- with $edge.ports }}
      ports:
{{- range . }}
        - port: {{ .port }}
{{- with .endPort }}
          endPort: {{ . }}
{{- end }}
          protocol: {{ .protocol | default "TCP" }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Way to the name servers, at column 4.
*/}}
{{- define "chartwright.networkPolicy.dns" }}
{{- if .enabled }}
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ .namespace }}
          podSelector:
            matchLabels:
{{- template "chartwright.lib.map" (dict "indent" "\n              " "map" (.podLabels | default (dict "k8s-app" "kube-dns"))) }}
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
{{- end }}
{{- end }}

{{- /*
Peers of one edge, at column 8: pods by namespace and labels, and address ranges.
*/}}
{{- define "chartwright.networkPolicy.peers" }}
{{- $edge := . }}
{{- if or .namespace .namespaceLabels (hasKey . "podLabels") }}
        - podSelector:
{{- if .podLabels }}
            matchLabels:
{{- template "chartwright.lib.map" (dict "indent" "\n              " "map" .podLabels) }}
{{- else }} {}
{{- end }}
{{- if or .namespace .namespaceLabels }}
          namespaceSelector:
            matchLabels:
{{- with .namespace }}
              kubernetes.io/metadata.name: {{ . }}
{{- end }}
{{- template "chartwright.lib.map" (dict "indent" "\n              " "map" .namespaceLabels) }}
{{- end }}
{{- end }}
{{- range .cidrs }}
        - ipBlock:
            cidr: {{ quote . }}
{{- with $edge.except }}
            except:
{{- range . }}
              - {{ quote . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
A port of the service's own pods, at column 8; a name becomes its number, which every network plugin understands.
.ports  the values' ports
.port   name or number
*/}}
{{- define "chartwright.networkPolicy.ownPort" }}
{{- if kindIs "string" .port }}
{{- $port := index .ports .port }}
        - port: {{ $port.port }}
          protocol: {{ $port.protocol | default "TCP" }}
{{- else }}
        - port: {{ .port }}
          protocol: TCP
{{- end }}
{{- end }}
