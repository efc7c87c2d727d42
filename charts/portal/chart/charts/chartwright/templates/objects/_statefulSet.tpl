{{- /*
StatefulSet: pods with a stable name and a volume each. The volumes outlive both the set and a smaller number of pods.
*/}}
{{- define "chartwright.statefulSet" }}
{{- $workload := .Values.workload }}
---
apiVersion: apps/v1
kind: StatefulSet
{{- template "chartwright.lib.metadata" (dict "root" . "name" .Values.name "reload" true) }}
spec:
  serviceName: {{ template "chartwright.lib.governingService" . }}
{{- if not .Values.autoscaling.enabled }}
  replicas: {{ int64 $workload.replicas }}
{{- end }}
{{- template "chartwright.lib.counts" (dict "source" $workload "indent" "\n  " "fields" (list "minReadySeconds" "revisionHistoryLimit")) }}
{{- with $workload.podManagementPolicy }}
  podManagementPolicy: {{ . }}
{{- end }}
  updateStrategy:
    type: {{ $workload.strategy.type }}
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Retain
  selector:
    matchLabels:
      app: {{ .Values.name }}
      app.kubernetes.io/name: {{ .Values.name }}
  template:
{{ include "chartwright.pod" (dict "root" . "continuous" true) | indent 4 }}
{{- with include "chartwright.statefulSet.claims" . }}
  volumeClaimTemplates:
{{- . }}
{{- end }}
{{- end }}

{{- /*
Claim templates, at column 4. They cannot be changed once the set exists, so they carry no label that changes.
*/}}
{{- define "chartwright.statefulSet.claims" }}
{{- $name := .Values.name }}
{{- range $volume, $storage := .Values.storage }}
{{- if not $storage.existingClaim }}
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: {{ $volume }}
        labels:
          app: {{ $name }}
          app.kubernetes.io/name: {{ $name }}
      spec:
{{- template "chartwright.lib.claimSpec" (dict "storage" $storage "indent" "\n        ") }}
{{- end }}
{{- end }}
{{- end }}
