{{- /*
Rollout of Argo Rollouts, in place of a Deployment: tries a new version beside the old one, blue/green or as a canary, and goes back
by itself when the analysis says so. The pods are a Deployment's, so whatever selects them selects these too.
*/}}
{{- define "chartwright.rollout" }}
{{- $workload := .Values.workload }}
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name "reload" true) }}
spec:
{{- if not .Values.autoscaling.enabled }}
  replicas: {{ int64 $workload.replicas }}
{{- end }}
{{- template "chartwright.lib.counts" (dict "source" $workload "indent" "\n  " "fields" (list "minReadySeconds" "progressDeadlineSeconds" "revisionHistoryLimit")) }}
  progressDeadlineAbort: true
  strategy:
{{- if eq $workload.strategy.type "BlueGreen" }}
{{- template "chartwright.rollout.blueGreen" . }}
{{- else }}
{{- template "chartwright.rollout.canary" . }}
{{- end }}
  selector:
    matchLabels:
      app: {{ .Values.name }}
      app.kubernetes.io/name: {{ .Values.name }}
  template:
{{ include "chartwright.pod" (dict "root" . "continuous" true) | indent 4 }}
{{- end }}

{{- define "chartwright.rollout.blueGreen" }}
{{- $rollout := .Values.rollout }}
    blueGreen:
      activeService: {{ .Values.name }}
      previewService: {{ .facts.trialService }}
      autoPromotionEnabled: {{ $rollout.autoPromotion }}
{{- template "chartwright.lib.counts" (dict "source" $rollout "indent" "\n      " "fields" (list "autoPromotionSeconds")) }}
{{- with $rollout.previewReplicas }}
      previewReplicaCount: {{ int64 . }}
{{- end }}
{{- template "chartwright.lib.counts" (dict "source" $rollout "indent" "\n      " "fields" (list "scaleDownDelaySeconds")) }}
{{- if .facts.analysis }}
      postPromotionAnalysis:
{{- template "chartwright.rollout.analysis" . }}
{{- end }}
{{- end }}

{{- define "chartwright.rollout.canary" }}
{{- $rollout := .Values.rollout }}
{{- $strategy := .Values.workload.strategy }}
    canary:
{{- range $field := list "maxSurge" "maxUnavailable" }}
{{- if hasKey $strategy $field }}
      {{ $field }}: {{ template "chartwright.lib.countOrPercentage" (index $strategy $field) }}
{{- end }}
{{- end }}
{{- if .facts.trialService }}
      stableService: {{ .Values.name }}
      canaryService: {{ .facts.trialService }}
{{- template "chartwright.rollout.router" . }}
{{- end }}
{{- if .facts.analysis }}
      analysis:
{{- template "chartwright.rollout.analysis" . }}
        startingStep: 1
{{- end }}
      steps:
{{- $name := .Values.name }}
{{- range $rollout.steps }}
{{- if hasKey . "weight" }}
        - setWeight: {{ int64 .weight }}
{{- end }}
{{- with .headers }}
        - setCanaryScale:
            replicas: 1
        - setHeaderRoute:
            name: {{ $name }}-trial
            match:
{{- range $header, $value := . }}
              - headerName: {{ quote $header }}
                headerValue:
                  exact: {{ quote $value }}
{{- end }}
{{- end }}
{{- if hasKey . "pause" }}
        - pause:{{ if .pause }}
            duration: {{ .pause }}{{ else }} {}{{ end }}
{{- end }}
{{- if .headers }}
        - setCanaryScale:
            matchTrafficWeight: true
{{- end }}
{{- end }}
{{- end }}

{{- /*
What shares the requests out between both versions. The route of the service names both Services; the controller sets their weights.
*/}}
{{- define "chartwright.rollout.router" }}
{{- $rollout := .Values.rollout }}
      trafficRouting:
{{- range $rollout.steps }}
{{- if .headers }}
        managedRoutes:
          - name: {{ $.Values.name }}-trial
{{- break }}
{{- end }}
{{- end }}
{{- if eq $rollout.router "istio" }}
        istio:
          virtualService:
            name: {{ $rollout.virtualService | default .Values.name }}
            routes:
{{- range $name, $port := .Values.ports }}
{{- if eq ($port.protocol | default "TCP") "TCP" }}
              - {{ $name }}
{{- end }}
{{- end }}
{{- else }}
        plugins:
          argoproj-labs/gatewayAPI:
            namespace: {{ .Release.Namespace }}
            httpRoutes:
              - name: {{ .Values.name }}
                useHeaderRoutes: true
{{- range $name, $_ := .Values.httpRoute.routes }}
              - name: {{ $.Values.name }}-{{ $name }}
                useHeaderRoutes: true
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.rollout.analysis" }}
        templates:
          - templateName: {{ .Values.name }}
        args:
          - name: revision
            valueFrom:
              podTemplateHashValue: Latest
{{- end }}
