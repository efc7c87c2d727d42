{{- /*
Name, and labels and annotations that the chart itself sets.
*/}}
{{- define "chartwright.validate.identity" }}
{{- if not .Values.name }}
  - name: is required; it names the objects of the service
{{- end }}
{{- range $field := list "labels" "podLabels" }}
{{- range $key, $_ := index $.Values $field }}
{{- if or (eq $key "app") (hasPrefix "app.kubernetes.io/" $key) (hasPrefix "helm.sh/" $key) (hasPrefix "chartwright.dev/" $key) (eq $key "backstage.io/kubernetes-id") }}
  - {{ $field }}: {{ quote $key }} is set by the chart; use another label (component, partOf and environment have values of their own)
{{- end }}
{{- end }}
{{- end }}
{{- range $field := list "annotations" "podAnnotations" }}
{{- range $key, $_ := index $.Values $field }}
{{- if or (hasPrefix "helm.sh/" $key) (hasPrefix "checksum/" $key) }}
  - {{ $field }}: {{ quote $key }} is set by the chart; use another annotation
{{- end }}
{{- end }}
{{- end }}
{{- end }}
