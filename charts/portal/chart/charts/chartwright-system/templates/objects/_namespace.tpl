{{- /*
Namespaces: the release's own and those that stand by it. An uninstalled release leaves them, with what is in their volumes.
*/}}
{{- define "chartwright.system.namespaces" }}
{{- template "chartwright.system.namespace" (dict "root" . "name" .Release.Namespace "namespace" .Values.namespace) }}
{{- $root := . }}
{{- range $name, $namespace := .Values.namespaces }}
{{- template "chartwright.system.namespace" (dict "root" $root "name" $name "namespace" $namespace) }}
{{- end }}
{{- end }}

{{- /*
.root .name .namespace
*/}}
{{- define "chartwright.system.namespace" }}
{{- $namespace := .namespace }}
{{- if ne $namespace.create false }}
{{- $level := $namespace.podSecurity | default "restricted" }}
{{- $labels := dict "pod-security.kubernetes.io/enforce" $level "pod-security.kubernetes.io/warn" $level "pod-security.kubernetes.io/audit" $level }}
{{- $annotations := dict "helm.sh/resource-policy" "keep" }}
{{- if eq ($namespace.mesh | default "none") "istio" }}
{{- $_ := set $labels "istio-injection" "enabled" }}
{{- else if eq ($namespace.mesh | default "none") "linkerd" }}
{{- $_ := set $annotations "linkerd.io/inject" "enabled" }}
{{- end }}
{{- range $key, $value := $namespace.labels }}{{ $_ := set $labels $key $value }}{{ end }}
{{- range $key, $value := $namespace.annotations }}{{ $_ := set $annotations $key $value }}{{ end }}
---
apiVersion: v1
kind: Namespace
{{- template "chartwright.system.metadata" (dict "root" .root "name" .name "cluster" true "labels" $labels "annotations" $annotations) }}
{{- end }}
{{- end }}
