{{- /*
SecretStores of the External Secrets Operator, each with the service account that it signs in with. The cloud trusts the account
by an annotation; no key of a person is stored.
*/}}
{{- define "chartwright.system.secretStores" }}
{{- $root := . }}
{{- range $name, $store := .Values.secretStores }}
{{- $account := $store.serviceAccount | default dict }}
{{- if $account.create }}
---
apiVersion: v1
kind: ServiceAccount
{{- template "chartwright.system.metadata" (dict "root" $root "name" $account.name "annotations" $account.annotations) }}
automountServiceAccountToken: false
{{- end }}
---
apiVersion: {{ $store.apiVersion | default "external-secrets.io/v1" }}
kind: SecretStore
{{- template "chartwright.system.metadata" (dict "root" $root "name" $name) }}
spec:
  provider:
{{ toYaml $store.provider | indent 4 }}
{{- with $store.refreshInterval }}
  refreshInterval: {{ int64 . }}
{{- end }}
{{- end }}
{{- end }}
