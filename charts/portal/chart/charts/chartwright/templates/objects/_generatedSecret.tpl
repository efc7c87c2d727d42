{{- /*
A Secret with random values that nobody needs to know: a generator of the External Secrets Operator, and an ExternalSecret that asks it once for
each key: anew whenever `refreshInterval` has passed, or never again without one.
.root .name .secret
*/}}
{{- define "chartwright.generatedSecret" }}
{{- $root := .root }}
{{- $name := .name }}
{{- $secret := .secret }}
---
apiVersion: generators.external-secrets.io/v1alpha1
kind: Password
{{- template "chartwright.lib.metadata" (dict "root" $root "name" $name) }}
spec:
  length: {{ int64 ($secret.length | default 40) }}
  # Letters and digits only: what a URL or a connection string takes as it is.
  symbols: 0
  noUpper: false
  allowRepeat: true
---
apiVersion: {{ $secret.apiVersion | default "external-secrets.io/v1" }}
kind: ExternalSecret
{{- template "chartwright.lib.metadata" (dict "root" $root "name" $name "annotations" (include "chartwright.secret.rotation" $secret | fromYaml)) }}
spec:
{{- if $secret.refreshInterval }}
  refreshPolicy: Periodic
  refreshInterval: {{ $secret.refreshInterval }}
{{- else }}
  refreshPolicy: CreatedOnce
{{- end }}
  target:
    name: {{ $name }}
    creationPolicy: Owner
    deletionPolicy: Retain
{{- with $secret.values }}
    template:
      mergePolicy: Merge
      data:
{{- range $key, $value := . }}
        {{ quote $key }}: {{ quote $value }}
{{- end }}
{{- end }}
  dataFrom:
{{- range $key, $_ := $secret.keys }}
    - sourceRef:
        generatorRef:
          apiVersion: generators.external-secrets.io/v1alpha1
          kind: Password
          name: {{ $name }}
      rewrite:
        - regexp:
            source: password
            target: {{ quote $key }}
{{- end }}
{{- end }}
