{{- /*
Checks of what a JSON schema cannot say: what one value means for another. Each check prints a line for every mistake, so that
all of them are told at once; with any line the rendering fails.
*/}}
{{- define "chartwright.validate" }}
{{- $mistakes := include "chartwright.validate.all" . }}
{{- with $mistakes }}
{{- fail (printf "the values of %s cannot be used:%s" ($.Values.name | default $.Chart.Name | quote) .) }}
{{- end }}
{{- end }}

{{- define "chartwright.validate.all" }}
{{- template "chartwright.validate.identity" . }}
{{- template "chartwright.validate.containers" . }}
{{- template "chartwright.validate.ports" . }}
{{- template "chartwright.validate.workload" . }}
{{- template "chartwright.validate.jobs" . }}
{{- template "chartwright.validate.availability" . }}
{{- template "chartwright.validate.configuration" . }}
{{- template "chartwright.validate.volumes" . }}
{{- template "chartwright.validate.exposure" . }}
{{- template "chartwright.validate.security" . }}
{{- template "chartwright.validate.monitoring" . }}
{{- end }}
