{{- /*
Whole manifests of the values' `objects`, as somebody wrote them.
*/}}
{{- define "chartwright.rawObjects" }}
{{- range $name, $object := .Values.objects }}
---
{{ toYaml $object }}
{{- end }}
{{- end }}

{{- /*
The manifests with the values' `overrides` laid over them. Only a chart that has some pays for it: objects that nobody overrides are
printed as they are.
.overrides  fields by `Kind/name`
.manifests  the printed objects
*/}}
{{- define "chartwright.overrides" }}
{{- $overrides := .overrides }}
{{- $known := dict }}
{{- range $text := splitList "\n---\n" .manifests }}
{{- if trim $text }}
---
{{- $object := fromYaml $text }}
{{- $key := printf "%v/%v" $object.kind (dig "metadata" "name" "" $object) }}
{{- $_ := set $known $key true }}
{{- if hasKey $overrides $key }}
{{- template "chartwright.lib.overlay" (dict "target" $object "patch" (index $overrides $key)) }}
{{ toYaml $object }}
{{- else }}
{{ trimPrefix "\n" $text }}
{{- end }}
{{- end }}
{{- end }}
{{- range $key, $_ := $overrides }}
{{- if not (hasKey $known $key) }}
{{- fail (printf "overrides: there is no object %s; there are %s" $key (keys $known | sortAlpha | join ", ")) }}
{{- end }}
{{- end }}
{{- end }}
