{{- /*
A number without exponent, or a string such as 25% or 512Mi as it is: for fields that take both.
*/}}
{{- define "chartwright.lib.countOrPercentage" }}
{{- if kindIs "string" . }}{{ . }}{{ else }}{{ int64 . }}{{ end }}
{{- end }}
