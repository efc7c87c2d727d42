{{- /*
Secrets.
*/}}
{{- define "chartwright.validate.configuration" }}
{{- range $name, $secret := .Values.secrets }}
{{- if eq $secret.source "external" }}
{{- if not $secret.store }}
  - secrets.{{ $name }}.store: is required for an external secret, for example {name: vault, kind: ClusterSecretStore}
{{- end }}
{{- if not $secret.keys }}
  - secrets.{{ $name }}.keys: is required for an external secret, for example {url: {remoteKey: shop/orders, property: url}}
{{- end }}
{{- else if eq $secret.source "generated" }}
{{- if not $secret.keys }}
  - secrets.{{ $name }}.keys: is required for a generated secret, for example {key: {}}
{{- end }}
{{- else }}
{{- range $field := list "store" "keys" "refreshInterval" "apiVersion" }}
{{- if index $secret $field }}
  - secrets.{{ $name }}.{{ $field }}: is for source external or generated; a sealed or existing secret is used as it is
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
