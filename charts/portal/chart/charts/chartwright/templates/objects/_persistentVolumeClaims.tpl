{{- /*
PersistentVolumeClaims of workloads other than a StatefulSet. Helm leaves them when the release goes: data outlives it.
*/}}
{{- define "chartwright.persistentVolumeClaims" }}
{{- $root := . }}
{{- if ne .Values.workload.kind "StatefulSet" }}
{{- range $name, $storage := .Values.storage }}
{{- if not $storage.existingClaim }}
---
apiVersion: v1
kind: PersistentVolumeClaim
{{- template "chartwright.lib.metadata" (dict "root" $root "name" (printf "%s-%s" $root.Values.name $name) "annotations" (dict "helm.sh/resource-policy" "keep")) }}
spec:
{{- template "chartwright.lib.claimSpec" (dict "storage" $storage "indent" "\n  ") }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
