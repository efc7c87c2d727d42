{{- /*
node_exporter on each node. It reads the host, so its namespace must let it: `podSecurity: privileged`.
*/}}
{{- define "chartwright.system.nodeExporter" }}
{{- $stack := .Values.observability }}
---
apiVersion: v1
kind: ServiceAccount
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "node-exporter") }}
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: DaemonSet
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "node-exporter") }}
spec:
  selector:
    matchLabels:
      app: node-exporter
  updateStrategy:
    type: RollingUpdate
  template:
    metadata:
      labels:
        app: node-exporter
    spec:
      serviceAccountName: node-exporter
      automountServiceAccountToken: false
      hostNetwork: true
      hostPID: true
      securityContext:
        runAsNonRoot: true
        runAsUser: 65534
        runAsGroup: 65534
        seccompProfile:
          type: RuntimeDefault
      tolerations:
        - operator: Exists
      containers:
        - name: node-exporter
          image: quay.io/prometheus/node-exporter:v1.9.1
          imagePullPolicy: Always
          args:
            - --path.rootfs=/host/root
          ports:
            - name: metrics
              containerPort: 9100
              hostPort: 9100
              protocol: TCP
          readinessProbe:
            httpGet:
              path: /
              port: metrics
          resources:
            requests:
              cpu: 50m
              memory: 32Mi
              ephemeral-storage: 16Mi
            limits:
              cpu: 250m
              memory: 128Mi
              ephemeral-storage: 64Mi
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: root
              mountPath: /host/root
              mountPropagation: HostToContainer
              readOnly: true
      volumes:
        - name: root
          hostPath:
            path: /
---
apiVersion: v1
kind: Service
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "node-exporter") }}
spec:
  clusterIP: None
  selector:
    app: node-exporter
  ports:
    - name: metrics
      port: 9100
      targetPort: metrics
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
{{- template "chartwright.system.stackMetadata" (dict "root" . "name" "node-exporter") }}
spec:
  jobLabel: app.kubernetes.io/name
  selector:
    matchLabels:
      app.kubernetes.io/name: node-exporter
  endpoints:
    - port: metrics
      interval: 30s
{{- end }}
