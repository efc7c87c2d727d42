{{- /*
The observability stack of the system, in the namespace of monitoring: what a shared stack does not do.
*/}}
{{- define "chartwright.system.observability" }}
{{- $stack := .Values.observability }}
{{- if $stack.prometheus }}{{ template "chartwright.system.prometheus" . }}{{ template "chartwright.system.prometheusExposure" . }}{{ end }}
{{- if $stack.alertmanager }}{{ template "chartwright.system.alertmanager" . }}{{ end }}
{{- if $stack.grafana }}{{ template "chartwright.system.grafana" . }}{{ end }}
{{- if $stack.clusterMetrics }}{{ template "chartwright.system.clusterMetrics" . }}{{ end }}
{{- if $stack.loki }}{{ template "chartwright.system.loki" . }}{{ end }}
{{- if $stack.tracing }}{{ template "chartwright.system.tracing" . }}{{ end }}
{{- if $stack.nodeExporter }}{{ template "chartwright.system.nodeExporter" . }}{{ end }}
{{- if $stack.logs }}{{ template "chartwright.system.logShipper" . }}{{ end }}
{{- if $stack.routing }}{{ template "chartwright.system.alertmanagerConfig" . }}{{ end }}
{{- end }}

{{- /*
`metadata` of an object of the stack.
.root .name .cluster
*/}}
{{- define "chartwright.system.stackMetadata" }}
{{- $stack := .root.Values.observability }}
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "namespace" $stack.namespace "cluster" .cluster "labels" $stack.labels) }}
{{- end }}

{{- /*
What the containers of the stack may do: as little as possible.
*/}}
{{- define "chartwright.system.podSecurity" }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 1000
    runAsGroup: 2000
    fsGroup: 2000
    seccompProfile:
      type: RuntimeDefault
{{- end }}
