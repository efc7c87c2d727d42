{{- /*
Lines `field: number` for those of the fields that are set; without exponent, which Helm's floats would print from a million on.
.source  map that holds the fields
.indent  newline and blanks before each line
.fields  names of the fields, in the order printed
*/}}
{{- define "chartwright.lib.counts" }}
{{- $source := .source }}
{{- $indent := .indent }}
{{- range .fields }}
{{- if kindIs "float64" (get $source .) }}{{ printf "%s%s: %.0f" $indent . (get $source .) }}{{ end }}
{{- end }}
{{- end }}
