{{- /*
Secrets from elsewhere: each entry makes one Secret. `external`: an ExternalSecret reads it from a store outside the cluster; `generated`:
the operator makes random values in the cluster; `sealed`: the SealedSecret that a person put into chart/sealed. What is in the Secret is
never in the values.
.root .suffix .hook  as in chartwright.hookSupport; a hook gets no second generated value, and no second sealed one
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
{{- template "chartwright.lib.metadata" (dict "root" $root "name" (print $name $suffix) "hook" $hook "annotations" (include "chartwright.secret.rotation" $secret | fromYaml)) }}
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
{{- else if and (eq $secret.source "generated") (not $hook) }}
{{- template "chartwright.generatedSecret" (dict "root" $root "name" $name "secret" $secret) }}
{{- else if and (eq $secret.source "sealed") (not $hook) }}
{{- template "chartwright.sealedSecret" (dict "root" $root "name" $name) }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Annotations that say how often the secret must change: what `chartwright secrets` reads.
*/}}
{{- define "chartwright.secret.rotation" }}
{{- with .rotation }}
chartwright.dev/rotation-class: {{ quote .class }}
chartwright.dev/rotation-period: {{ quote .every }}
{{- end }}
{{- end }}
