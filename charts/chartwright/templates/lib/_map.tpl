{{- /*
Lines `key: "value"` of a map of strings.
.indent  newline and blanks before each line
.map     the map
.except  keys left out, as a map
A key of more than five characters can be no YAML word such as `true`; the schema sees to it that none looks like a number.
*/}}
{{- define "chartwright.lib.map" }}
{{- $indent := .indent }}
{{- $except := .except | default dict }}
{{- range $key, $value := .map }}
{{- if not (hasKey $except $key) }}
{{- $indent }}{{ if gt (len $key) 5 }}{{ $key }}{{ else }}{{ quote $key }}{{ end }}: {{ quote $value }}
{{- end }}
{{- end }}
{{- end }}
