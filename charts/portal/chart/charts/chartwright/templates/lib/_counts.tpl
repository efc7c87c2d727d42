{{- /*
Lines `field: number` for those of the fields that are set; without exponent, which numbers from a values file, being floats, would
have from a million on (those of `--set` are integers).
.source  map that holds the fields
.indent  newline and blanks before each line
.fields  names of the fields, in the order printed
*/}}
{{- define "chartwright.lib.counts" }}
{{- $source := .source }}
{{- $indent := .indent }}
{{- range .fields }}
{{- $count := index $source . }}
{{- if eq (kindOf $count) "float64" "int64" }}{{ printf "%s%s: %d" $indent . (int64 $count) }}{{ end }}
{{- end }}
{{- end }}
