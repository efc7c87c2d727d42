{{- /*
Lays one map over another, in place: maps are merged at every depth; a map laid over a list of named items goes by their `name`,
and adds items that are not there; everything else is replaced.
.target  the map that changes
.patch   what is laid over it
*/}}
{{- define "chartwright.lib.overlay" }}
{{- $target := .target }}
{{- range $key, $value := .patch }}
{{- $old := get $target $key }}
{{- if and (kindIs "map" $value) (kindIs "map" $old) (hasKey $target $key) }}
{{- template "chartwright.lib.overlay" (dict "target" $old "patch" $value) }}
{{- else if and (kindIs "map" $value) (kindIs "slice" $old) }}
{{- $items := $old }}
{{- range $name, $patch := $value }}
{{- $found := dict }}
{{- range $items }}
{{- if kindIs "map" . }}{{ if eq (toString .name) $name }}{{ $_ := set $found "item" . }}{{ end }}{{ end }}
{{- end }}
{{- if $found.item }}
{{- template "chartwright.lib.overlay" (dict "target" $found.item "patch" $patch) }}
{{- else }}
{{- $items = append $items (set $patch "name" $name) }}
{{- end }}
{{- end }}
{{- $_ := set $target $key $items }}
{{- else }}
{{- $_ := set $target $key $value }}
{{- end }}
{{- end }}
{{- end }}
