{{- /*
NetworkPolicies of the namespace: default deny, name resolution for all, and what the system opens beyond the services' own edges.
*/}}
{{- define "chartwright.system.networkPolicies" }}
{{- $root := . }}
{{- if .Values.defaultDeny.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{- template "chartwright.system.metadata" (dict "root" . "name" .Values.defaultDeny.name) }}
spec:
  podSelector: {}
  policyTypes:
    - Ingress
    - Egress
{{- end }}
{{- if .Values.dns.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{- template "chartwright.system.metadata" (dict "root" . "name" .Values.dns.name) }}
spec:
  podSelector: {}
  policyTypes:
    - Egress
  egress:
{{- template "chartwright.networkPolicy.dns" .Values.dns }}
{{- end }}
{{- range $name, $policy := .Values.networkPolicies }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{- template "chartwright.system.metadata" (dict "root" $root "name" $name "namespace" $policy.namespace) }}
spec:
  podSelector:
{{- if $policy.podLabels }}
    matchLabels:
{{- template "chartwright.lib.map" (dict "indent" "\n      " "map" $policy.podLabels) }}
{{- else }} {}
{{- end }}
  policyTypes:
{{- if $policy.ingress }}
    - Ingress
{{- end }}
{{- if $policy.egress }}
    - Egress
{{- end }}
{{- with $policy.ingress }}
  ingress:
{{- range . }}
    - from:
{{- template "chartwright.networkPolicy.peers" . }}
{{- template "chartwright.system.networkPolicy.ports" . }}
{{- end }}
{{- end }}
{{- with $policy.egress }}
  egress:
{{- range . }}
    - to:
{{- template "chartwright.networkPolicy.peers" . }}
{{- template "chartwright.system.networkPolicy.ports" . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Ports of one peer, by number: {ports: [5432]}.
*/}}
{{- define "chartwright.system.networkPolicy.ports" }}
{{- with .ports }}
      ports:
{{- range . }}
        - port: {{ . }}
          protocol: TCP
{{- end }}
{{- end }}
{{- end }}
