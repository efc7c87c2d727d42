{{- /*
Resources of a container, at column 6.
.resources  its values
.default    those of the main container, for the scratch space of containers that do not state theirs
*/}}
{{- define "chartwright.pod.resources" }}
{{- $resources := .resources }}
{{- $default := .default }}
      resources:
{{- range $part := list "requests" "limits" }}
        {{ $part }}:
{{- $list := index $resources $part }}
{{- range $name, $quantity := $list }}
          {{ $name }}: {{ template "chartwright.lib.scalar" $quantity }}
{{- end }}
{{- if not (hasKey $list "ephemeral-storage") }}
{{- with index $default $part "ephemeral-storage" }}
          ephemeral-storage: {{ template "chartwright.lib.scalar" . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
