{{- /*
Spec of a PersistentVolumeClaim.
.storage  values of the volume
.indent   newline and blanks before each line
*/}}
{{- define "chartwright.lib.claimSpec" }}
{{- $indent := .indent }}
{{- with .storage }}
{{- $indent }}accessModes:
{{- range .accessModes | default (list "ReadWriteOnce") }}
{{- $indent }}  - {{ . }}
{{- end }}
{{- with .storageClass }}
{{- $indent }}storageClassName: {{ . }}
{{- end }}
{{- $indent }}resources:
{{- $indent }}  requests:
{{- $indent }}    storage: {{ template "chartwright.lib.scalar" .size }}
{{- end }}
{{- end }}
