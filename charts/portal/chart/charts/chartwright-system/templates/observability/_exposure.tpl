{{- /*
Prometheus under a host of its own, on the edge of the Platform. (Grafana is a workload of the library, which has this already.)
*/}}
{{- define "chartwright.system.prometheusExposure" }}
{{- $stack := .Values.observability }}
{{- with include "chartwright.system.edge" $stack.prometheus | fromJson }}
{{- $own := dict "root" $ "name" "prometheus" "resource" (dict "type" "prometheus") }}
{{- $values := include "chartwright.resource.values" (dict "own" $own "workload" "prometheus" "main" true "values" (mustMerge (dict "labels" $stack.labels) (omit . "networkPolicy"))) | fromYaml }}
{{- $release := dict "Name" $.Release.Name "Namespace" $stack.namespace "Service" $.Release.Service }}
{{- $context := dict "Values" $values "Release" $release "Chart" $.Chart "Files" $.Files "facts" dict }}
{{- template "chartwright.facts" $context }}
{{- template "chartwright.httpRoute" $context }}
{{- template "chartwright.ingress" $context }}
{{- template "chartwright.policies" $context }}
{{- end }}
{{- end }}

{{- /*
What puts a part of the stack on the edge, as JSON: `$host` stands for the host of the environment.
Argument: the part's values.
*/}}
{{- define "chartwright.system.edge" }}
{{- with .edge }}{{ omit . "host" | toJson | replace "$host" .host }}{{ else }}{}{{ end }}
{{- end }}
