{{- /*
TriggerAuthentications of KEDA: which key of which Secret a trigger signs in with. Values hold names only.
*/}}
{{- define "chartwright.triggerAuthentication" }}
{{- $root := . }}
{{- if .Values.autoscaling.enabled }}
{{- range $trigger, $source := .Values.autoscaling.triggers }}
{{- with $source.auth }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
{{- template "chartwright.lib.metadata" (dict "root" $root "name" (printf "%s-%s" $root.Values.name $trigger)) }}
spec:
  secretTargetRef:
{{- $secret := .secret }}
{{- range $parameter, $key := .keys }}
    - parameter: {{ $parameter }}
      name: {{ $secret }}
      key: {{ quote $key }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
