{{- /*
ServiceAccount: the identity of the pods. The token is mounted by the pods that need it, never by default.
.root .suffix .hook  as in chartwright.hookSupport
*/}}
{{- define "chartwright.serviceAccount" }}
{{- $account := .root.Values.serviceAccount }}
{{- if $account.create }}
---
apiVersion: v1
kind: ServiceAccount
{{- template "chartwright.lib.metadata" (dict "root" .root "name" (include "chartwright.lib.serviceAccountName" .) "annotations" $account.annotations "hook" .hook) }}
automountServiceAccountToken: false
{{- end }}
{{- end }}
