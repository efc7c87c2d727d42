{{- /*
Resources of a container, at column 6.
.resources  its values
.default    those of the main container, for the scratch space of containers that do not state theirs
*/}}
{{- define "chartwright.pod.resources" }}
      resources:
        requests:
{{- template "chartwright.pod.resourceList" .resources.requests }}
{{- if not (hasKey .resources.requests "ephemeral-storage") }}
{{- template "chartwright.pod.resourceList" (pick .default.requests "ephemeral-storage") }}
{{- end }}
        limits:
{{- template "chartwright.pod.resourceList" .resources.limits }}
{{- if not (hasKey .resources.limits "ephemeral-storage") }}
{{- template "chartwright.pod.resourceList" (pick .default.limits "ephemeral-storage") }}
{{- end }}
{{- end }}

{{- define "chartwright.pod.resourceList" }}
{{- range $name, $quantity := . }}
{{- if kindIs "string" $quantity }}{{ printf "\n          %s: %q" $name $quantity }}
{{- else }}
          {{ $name }}: {{ template "chartwright.lib.scalar" $quantity }}
{{- end }}
{{- end }}
{{- end }}
