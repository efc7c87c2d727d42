{{- /*
The certificate of a resource with TLS, by cert-manager, for the names under which it is called within the cluster. Without an issuer of
the Platform the system has an authority of its own: one that signs itself, and the issuer that signs with it.
.root .name .resource
*/}}
{{- define "chartwright.resource.certificate" }}
{{- $root := .root }}
{{- $certificate := .resource.certificate }}
---
apiVersion: cert-manager.io/v1
kind: Certificate
{{- template "chartwright.system.metadata" (dict "root" $root "name" $certificate.secret "app" .name "labels" (dict "app" .name)) }}
spec:
  secretName: {{ $certificate.secret }}
  duration: 2160h
  renewBefore: 720h
  privateKey:
    algorithm: ECDSA
    size: 256
    rotationPolicy: Always
  usages:
    - server auth
    - client auth
  dnsNames:
{{- range $name := $certificate.names }}
    - {{ quote $name }}
    - {{ printf "%s.%s" $name $root.Release.Namespace | quote }}
    - {{ printf "%s.%s.svc" $name $root.Release.Namespace | quote }}
    - {{ printf "%s.%s.svc.cluster.local" $name $root.Release.Namespace | quote }}
{{- end }}
  issuerRef:
    group: cert-manager.io
{{- if $certificate.issuer }}
    kind: ClusterIssuer
    name: {{ $certificate.issuer }}
{{- else }}
    kind: Issuer
    name: {{ $root.Values.name }}-ca
{{- end }}
{{- end }}

{{- /*
The system's own authority, where a certificate needs it.
*/}}
{{- define "chartwright.system.authority" }}
{{- $needed := false }}
{{- range .Values.resources }}
{{- if .certificate }}{{ if not .certificate.issuer }}{{ $needed = true }}{{ end }}{{ end }}
{{- end }}
{{- if $needed }}
---
apiVersion: cert-manager.io/v1
kind: Issuer
{{- template "chartwright.system.metadata" (dict "root" . "name" (print .Values.name "-self-signed")) }}
spec:
  selfSigned: {}
---
apiVersion: cert-manager.io/v1
kind: Certificate
{{- template "chartwright.system.metadata" (dict "root" . "name" (print .Values.name "-ca")) }}
spec:
  secretName: {{ .Values.name }}-ca
  isCA: true
  commonName: {{ .Values.name }}
  duration: 43800h
  renewBefore: 8760h
  privateKey:
    algorithm: ECDSA
    size: 256
  issuerRef:
    group: cert-manager.io
    kind: Issuer
    name: {{ .Values.name }}-self-signed
---
apiVersion: cert-manager.io/v1
kind: Issuer
{{- template "chartwright.system.metadata" (dict "root" . "name" (print .Values.name "-ca")) }}
spec:
  ca:
    secretName: {{ .Values.name }}-ca
{{- end }}
{{- end }}
