/** A web service that breaks no rule; tests change one thing in it. */
export const RIGHT_MANIFESTS = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  namespace: shop
  labels: {app: shop}
spec:
  replicas: 2
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop}
    spec:
      serviceAccountName: shop
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        seccompProfile: {type: RuntimeDefault}
      containers:
        - name: shop
          image: ghcr.io/acme/shop:1.4.2
          ports:
            - {name: http, containerPort: 8080}
          env:
            - name: MODE
              valueFrom: {configMapKeyRef: {name: shop, key: mode}}
            - name: TOKEN
              valueFrom: {secretKeyRef: {name: shop-token, key: token}}
          livenessProbe: {httpGet: {path: /, port: http}}
          resources:
            requests: {cpu: 100m, memory: 64Mi}
            limits: {memory: 64Mi}
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
      volumes:
        - name: tmp
          emptyDir: {}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: shop, namespace: shop}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: shop, namespace: shop}
data: {mode: fast}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: shop-token, namespace: shop}
spec:
  secretStoreRef: {name: vault, kind: ClusterSecretStore}
  target: {name: shop-token}
  data:
    - secretKey: token
      remoteRef: {key: shop, property: token}
---
apiVersion: v1
kind: Service
metadata:
  name: shop
  namespace: shop
  labels: {app: shop}
spec:
  selector: {app: shop}
  ports:
    - {name: http, port: 80, targetPort: http}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop, namespace: shop}
spec:
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: {service: {name: shop, port: {name: http}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shop, namespace: shop}
spec:
  parentRefs: [{name: public}]
  rules:
    - backendRefs: [{name: shop, port: 80}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: shop, namespace: shop}
spec:
  minAvailable: 1
  selector: {matchLabels: {app: shop}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: shop, namespace: shop}
spec:
  podSelector: {matchLabels: {app: shop}}
  policyTypes: [Ingress]
  ingress:
    - ports: [{port: 8080, protocol: TCP}]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: shop, namespace: shop}
spec:
  selector: {matchLabels: {app: shop}}
  endpoints: [{port: http, interval: 30s}]
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: shop, namespace: shop}
spec:
  groups:
    - name: shop
      rules:
        - alert: ShopDown
          expr: up{job="shop"} == 0
          for: 2m
          labels: {severity: critical}
          annotations: {runbook_url: https://example.com/ShopDown}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop-dashboard
  namespace: shop
  labels: {grafana_dashboard: "1"}
data:
  shop.json: '{"title": "Shop", "panels": []}'
`;
