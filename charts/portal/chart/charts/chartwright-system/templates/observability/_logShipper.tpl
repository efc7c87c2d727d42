{{- /*
A shipper on each node that reads the logs of the Pods and sends them on. It reads files of the host: `podSecurity: privileged`.
*/}}
{{- define "chartwright.system.logShipper" }}
{{- $stack := .Values.observability }}
{{- $logs := $stack.logs }}
{{- $name := $logs.shipper }}
---
apiVersion: v1
kind: ServiceAccount
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" $name) }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: ConfigMap
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" $name) }}
data:
{{- if eq $name "fluentd" }}
  fluent.conf: |
    <source>
      @type tail
      path /var/log/containers/*.log
      pos_file /state/containers.pos
      tag kubernetes.*
      <parse>
        @type multi_format
        <pattern>
          format json
        </pattern>
        <pattern>
          format regexp
          expression /^(?<time>\S+) (?<stream>stdout|stderr) \S+ (?<log>.*)$/
        </pattern>
      </parse>
    </source>
    <match kubernetes.**>
{{- if eq $logs.destination "elasticsearch" }}
      @type elasticsearch
      host {{ $logs.host }}
      port {{ int64 $logs.port }}
      logstash_format true
{{- if $logs.secret }}
      user {{ $logs.user }}
      password "#{ENV['STORE_PASSWORD']}"
{{- end }}
{{- if $logs.tls }}
      scheme https
      ca_file /store/ca.crt
{{- end }}
{{- else }}
      @type loki
      url http://{{ $logs.host }}:{{ int64 $logs.port }}
{{- end }}
      <buffer>
        @type file
        path /state/buffer
        flush_interval 5s
      </buffer>
    </match>
{{- else }}
  fluent-bit.conf: |
    [SERVICE]
        Flush 5
        HTTP_Server On
        HTTP_Port 2020
    [INPUT]
        Name tail
        Path /var/log/containers/*.log
        multiline.parser cri
        Tag kube.*
        DB /state/containers.db
        Mem_Buf_Limit 32MB
    [OUTPUT]
        Name {{ ternary "es" "loki" (eq $logs.destination "elasticsearch") }}
        Match *
        Host {{ $logs.host }}
        Port {{ int64 $logs.port }}
{{- if eq $logs.destination "elasticsearch" }}
        Logstash_Format On
        # Types of documents are gone since Elasticsearch 8.
        Suppress_Type_Name On
{{- if $logs.secret }}
        HTTP_User {{ $logs.user }}
        HTTP_Passwd ${STORE_PASSWORD}
{{- end }}
{{- if $logs.tls }}
        tls On
        tls.ca_file /store/ca.crt
{{- end }}
{{- end }}
{{- end }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" $name) }}
spec:
  podSelector:
    matchLabels:
      app: {{ $name }}
  policyTypes:
    - Ingress
    - Egress
  egress:
    - ports:
        - port: {{ int64 $logs.port }}
          protocol: TCP
{{- template "chartwright.networkPolicy.dns" .Values.dns }}
---
apiVersion: apps/v1
kind: DaemonSet
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" $name) }}
spec:
  selector:
    matchLabels:
      app: {{ $name }}
  updateStrategy:
    type: RollingUpdate
  template:
    metadata:
      labels:
        app: {{ $name }}
    spec:
      serviceAccountName: {{ $name }}
      automountServiceAccountToken: false
      securityContext:
        seccompProfile:
          type: RuntimeDefault
      tolerations:
        - operator: Exists
      containers:
        - name: {{ $name }}
          image: {{ ternary "docker.io/fluent/fluentd-kubernetes-daemonset:v1.18.0-debian-elasticsearch8-1.0" "cr.fluentbit.io/fluent/fluent-bit:4.0.1" (eq $name "fluentd") }}
          imagePullPolicy: Always
{{- with $logs.secret }}
          env:
            - name: STORE_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ . }}
                  key: password
{{- end }}
          resources:
            requests:
              cpu: 50m
              memory: 128Mi
              ephemeral-storage: 64Mi
            limits:
              cpu: 500m
              memory: 512Mi
              ephemeral-storage: 512Mi
          securityContext:
            # The logs of the host belong to root.
            runAsUser: 0
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
              add: [DAC_READ_SEARCH]
          volumeMounts:
            - name: logs
              mountPath: /var/log
              readOnly: true
            - name: config
              mountPath: {{ ternary "/fluentd/etc" "/fluent-bit/etc" (eq $name "fluentd") }}
            - name: state
              mountPath: /state
{{- if $logs.tls }}
            - name: store
              mountPath: /store
              readOnly: true
{{- end }}
      volumes:
        - name: logs
          hostPath:
            path: /var/log
        - name: config
          configMap:
            name: {{ $name }}
        - name: state
          emptyDir:
            sizeLimit: 1Gi
{{- if $logs.tls }}
        - name: store
          secret:
            secretName: {{ $logs.secret }}
            items:
              - key: ca.crt
                path: ca.crt
{{- end }}
{{- end }}
