{{- /*
Lines `key: "value"` of a map of strings. A key of up to five characters may be a YAML word such as `true`; the schema sees to it
that no longer one reads as anything but a string.
.indent  newline and blanks before each line
.map     the map
.except  keys left out, as a map
*/}}
{{- define "chartwright.lib.map" }}
{{- $indent := .indent }}
{{- $except := .except }}
{{- range $key, $value := .map }}
{{- if $except }}{{ if hasKey $except $key }}{{ continue }}{{ end }}{{ end }}
{{- printf (ternary "%s%s: %q" "%s%q: %q" (gt (len $key) 5)) $indent $key $value }}
{{- end }}
{{- end }}
