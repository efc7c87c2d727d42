{{- /*
Alertmanager of Prometheus Operator; it reads the AlertmanagerConfigs of every namespace that has one.
*/}}
{{- define "chartwright.system.alertmanager" }}
{{- $stack := .Values.observability }}
---
apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "alertmanager") }}
spec:
  replicas: {{ int64 $stack.alertmanager.replicas }}
{{- template "chartwright.system.podSecurity" }}
  alertmanagerConfigSelector: {}
  alertmanagerConfigNamespaceSelector: {}
  storage:
    volumeClaimTemplate:
      spec:
        accessModes:
          - ReadWriteOnce
        resources:
          requests:
            storage: 1Gi
  resources:
    requests:
      cpu: 20m
      memory: 64Mi
    limits:
      cpu: 200m
      memory: 128Mi
{{- end }}

{{- /*
Who gets which alerts of the namespace.
*/}}
{{- define "chartwright.system.alertmanagerConfig" }}
{{- $routing := .Values.observability.routing }}
---
apiVersion: monitoring.coreos.com/v1alpha1
kind: AlertmanagerConfig
{{- template "chartwright.system.metadata" (dict "root" . "name" .Values.name "labels" .Values.observability.labels) }}
spec:
  route:
    receiver: {{ $routing.default }}
    groupBy: [alertname, service]
    groupWait: 30s
    groupInterval: 5m
    repeatInterval: {{ $routing.repeatInterval }}
{{- with $routing.severities }}
    routes:
{{- range $severity, $receiver := . }}
      - receiver: {{ $receiver }}
        matchers:
          - name: severity
            matchType: '='
            value: {{ $severity }}
{{- end }}
{{- end }}
  receivers:
{{- range $name, $receiver := $routing.receivers }}
    - name: {{ $name }}
{{- with $receiver.email }}
      emailConfigs:
        - to: {{ quote . }}
          sendResolved: true
{{- end }}
{{- with $receiver.slack }}
      slackConfigs:
        - channel: {{ quote . }}
          sendResolved: true
          apiURL:
            name: {{ $receiver.secret }}
            key: slack-url
{{- end }}
{{- if $receiver.pagerduty }}
      pagerdutyConfigs:
        - sendResolved: true
          routingKey:
            name: {{ $receiver.secret }}
            key: pagerduty-key
{{- end }}
{{- end }}
{{- end }}
