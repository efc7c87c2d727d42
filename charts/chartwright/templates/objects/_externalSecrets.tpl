{{- /*
ExternalSecrets: each makes one Secret from a store outside the cluster. What is in the Secret is never in the values.
.root .suffix .hook  as in chartwright.hookSupport
*/}}
{{- define "chartwright.externalSecrets" }}
{{- $root := .root }}
{{- $suffix := .suffix }}
{{- $hook := .hook }}
{{- range $name, $secret := $root.Values.secrets }}
{{- if eq $secret.source "external" }}
---
apiVersion: {{ $secret.apiVersion | default "external-secrets.io/v1" }}
kind: ExternalSecret
{{- template "chartwright.lib.metadata" (dict "root" $root "name" (print $name $suffix) "hook" $hook) }}
spec:
  refreshInterval: {{ $secret.refreshInterval | default "1h" }}
  secretStoreRef:
    kind: {{ $secret.store.kind | default "ClusterSecretStore" }}
    name: {{ $secret.store.name }}
  target:
    name: {{ $name }}{{ $suffix }}
    creationPolicy: Owner
    deletionPolicy: Retain
  data:
{{- range $key, $remote := $secret.keys }}
    - secretKey: {{ quote $key }}
      remoteRef:
        key: {{ quote $remote.remoteKey }}
{{- with $remote.property }}
        property: {{ quote . }}
{{- end }}
{{- with $remote.version }}
        version: {{ quote . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
