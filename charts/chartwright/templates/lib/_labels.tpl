{{- /*
Labels of an object or a pod, at column 4.
.root    root context
.name    app.kubernetes.io/name; default: the service's name
.app     label `app`; default: the service's name. Network policies of neighbours select pods by it.
.own     labels of this object only
.pod     true in a pod template: without the chart's version, which would roll the pods on every release of the chart
*/}}
{{- define "chartwright.lib.labels" }}
{{- $values := .root.Values }}
{{- $app := .app | default $values.name }}
    app: {{ $app }}
    app.kubernetes.io/name: {{ .name | default $values.name }}
    app.kubernetes.io/instance: {{ quote .root.Release.Name }}
{{- with $values.component }}
    app.kubernetes.io/component: {{ quote . }}
{{- end }}
{{- with $values.partOf }}
    app.kubernetes.io/part-of: {{ quote . }}
{{- end }}
    app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- with $values.image.tag | default .root.Chart.AppVersion }}
    app.kubernetes.io/version: {{ . | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}
{{- end }}
{{- with $values.environment }}
    chartwright.dev/environment: {{ quote . }}
{{- end }}
    backstage.io/kubernetes-id: {{ $values.name }}
{{- if not .pod }}
    helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}
{{- end }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" $values.labels "except" .own) }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .own) }}
{{- end }}
