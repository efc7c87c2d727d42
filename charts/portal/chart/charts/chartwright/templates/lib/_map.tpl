{{- /*
Lines `key: "value"` of a map of strings. The schema sees to it that no key reads as anything but a string.
.indent  newline and blanks before each line
.map     the map
.except  keys left out, as a map
*/}}
{{- define "chartwright.lib.map" }}
{{- $indent := .indent }}
{{- $except := .except }}
{{- range $key, $value := .map }}
{{- if $except }}{{ if hasKey $except $key }}{{ continue }}{{ end }}{{ end }}
{{- printf "%s%s: %q" $indent $key $value }}
{{- end }}
{{- end }}
