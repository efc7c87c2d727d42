{{- /*
Labels of every object of the system, at column 4.
*/}}
{{- define "chartwright.system.labels" }}
    helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}
    app.kubernetes.io/instance: {{ quote .Release.Name }}
    app.kubernetes.io/managed-by: {{ .Release.Service }}
    app.kubernetes.io/part-of: {{ quote .Values.name }}
{{- with .Values.environment }}
    chartwright.dev/environment: {{ quote . }}
{{- end }}
{{- template "chartwright.lib.map" (dict "indent" "\n    " "map" .Values.labels) }}
{{- end }}
