{{- /*
Elasticsearch by Elastic Cloud on Kubernetes: nodes with every role, spread over zones, TLS and passwords by the operator.
*/}}
{{- define "chartwright.type.elasticsearch.operator" }}
{{- $resource := .resource }}
---
apiVersion: elasticsearch.k8s.elastic.co/v1
kind: Elasticsearch
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "labels" (dict "app" .name)) }}
spec:
  version: {{ quote $resource.version }}
  image: "{{ $resource.image.repository }}:{{ $resource.image.tag }}"
{{- if not $resource.tls }}
  # As in the other modes: TLS is what `tls` asks for.
  http:
    tls:
      selfSignedCertificate:
        disabled: true
{{- end }}
  nodeSets:
    - name: default
      count: {{ int64 $resource.instances }}
      config:
        # No setting of the node's kernel, which would need a privileged container.
        node.store.allow_mmap: false
{{- range $name, $value := $resource.parameters }}
        {{ $name }}: {{ template "chartwright.lib.scalar" $value }}
{{- end }}
      podTemplate:
        metadata:
          labels:
            app: {{ .name }}
        spec:
          securityContext:
            runAsNonRoot: true
            runAsUser: 1000
            fsGroup: 1000
            seccompProfile:
              type: RuntimeDefault
          topologySpreadConstraints:
            - maxSkew: 1
              topologyKey: topology.kubernetes.io/zone
              whenUnsatisfiable: {{ ternary "DoNotSchedule" "ScheduleAnyway" (eq ($resource.spread | default "preferred") "required") }}
              labelSelector:
                matchLabels:
                  app: {{ .name }}
          containers:
            - name: elasticsearch
{{- template "chartwright.resource.compute" (dict "resource" $resource "indent" "\n              ") }}
      volumeClaimTemplates:
        - metadata:
            name: elasticsearch-data
          spec:
{{- template "chartwright.resource.claimSpec" (dict "resource" $resource "indent" "\n            ") }}
{{- end }}
