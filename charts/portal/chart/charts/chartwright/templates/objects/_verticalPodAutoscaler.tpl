{{- /*
VerticalPodAutoscaler: recommends requests from what the pods used, or sets them. In mode Off it only recommends.
*/}}
{{- define "chartwright.verticalPodAutoscaler" }}
{{- $vertical := .Values.verticalPodAutoscaler }}
{{- if and $vertical.enabled .facts.continuous }}
---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
{{- template "chartwright.lib.metadata" (dict "root" . "name" ($vertical.name | default .Values.name)) }}
spec:
  targetRef:
    apiVersion: {{ .facts.workloadApi }}
    kind: {{ .Values.workload.kind }}
    name: {{ .Values.name }}
  updatePolicy:
    updateMode: {{ quote $vertical.mode }}
  resourcePolicy:
    containerPolicies:
      - containerName: {{ .Values.name }}
        controlledResources:
{{- range $vertical.resources }}
          - {{ . }}
{{- end }}
{{- range $bound := list "minAllowed" "maxAllowed" }}
{{- with index $vertical $bound }}
        {{ $bound }}:
{{- range $resource, $quantity := . }}
          {{ $resource }}: {{ template "chartwright.lib.scalar" $quantity }}
{{- end }}
{{- end }}
{{- end }}
      - containerName: '*'
        mode: 'Off'
{{- end }}
{{- end }}
