{{- /*
Service before the pods; the one before the version that a Rollout tries; and the headless Service that governs a StatefulSet, by
which peers find one another before they are ready.
*/}}
{{- define "chartwright.service" }}
{{- $service := .Values.service }}
{{- if .facts.hasService }}
---
apiVersion: v1
kind: Service
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name "annotations" $service.annotations "labels" (dict "chartwright.dev/service" "main")) }}
spec:
  type: {{ $service.type | default "ClusterIP" }}
{{- if $service.headless }}
  clusterIP: None
{{- end }}
{{- with $service.sessionAffinity }}
  sessionAffinity: {{ . }}
{{- end }}
{{- with $service.trafficDistribution }}
  trafficDistribution: {{ . }}
{{- end }}
{{- template "chartwright.service.selector" . }}
{{- template "chartwright.service.ports" . }}
{{- end }}
{{- with .facts.trialService }}
---
apiVersion: v1
kind: Service
{{- template "chartwright.lib.metadata" (dict "root" $ "name" . "labels" (dict "chartwright.dev/service" "trial")) }}
spec:
  type: ClusterIP
{{- template "chartwright.service.selector" $ }}
{{- template "chartwright.service.ports" $ }}
{{- end }}
{{- if and (eq .Values.workload.kind "StatefulSet") (not .Values.workload.serviceName) (not (and $service.headless .facts.hasService)) }}
---
apiVersion: v1
kind: Service
{{- template "chartwright.lib.metadata" (dict "root" . "name" (print .Values.name "-headless") "labels" (dict "chartwright.dev/service" "headless")) }}
spec:
  type: ClusterIP
  clusterIP: None
  publishNotReadyAddresses: true
{{- template "chartwright.service.selector" . }}
{{- template "chartwright.service.ports" . }}
{{- end }}
{{- end }}

{{- define "chartwright.service.selector" }}
  selector:
    app: {{ .Values.name }}
    app.kubernetes.io/name: {{ .Values.name }}
{{- end }}

{{- define "chartwright.service.ports" }}
{{- with .Values.ports }}
  ports:
{{- range $name, $port := . }}
    - name: {{ $name }}
      port: {{ $port.servicePort | default $port.port }}
      targetPort: {{ $name }}
      protocol: {{ $port.protocol | default "TCP" }}
{{- with $port.appProtocol }}
      appProtocol: {{ quote . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
