{{- /*
Text as a YAML block at the given indent, so that a mounted file reads in a manifest as it does on disk. Text a block cannot
hold (leading blanks, control characters) is quoted.
.indent  newline and blanks before each line
.text    the text
*/}}
{{- define "chartwright.lib.block" }}
{{- $text := .text }}
{{- $body := trimSuffix "\n" $text }}
{{- if or (eq $body "") (hasPrefix " " $text) (hasPrefix "\n" $text) (hasPrefix "\t" $text) (hasSuffix "\n" $body) (regexMatch "[\\x00-\\x08\\x0b-\\x1f\\x7f\\x{85}\\x{2028}\\x{2029}\\x{feff}\\x{fffe}\\x{ffff}]" $text) }} {{ quote $text }}
{{- else }} {{ if hasSuffix "\n" $text }}|{{ else }}|-{{ end }}{{ $.indent }}{{ regexReplaceAll (printf "(?m)^ {%d}$" (sub (len $.indent) 1)) (replace "\n" $.indent $body) "" }}
{{- end }}
{{- end }}
