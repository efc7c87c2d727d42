{{- /*
Ports that other values refer to, and ports used twice.
*/}}
{{- define "chartwright.validate.ports" }}
{{- $values := .Values }}
{{- $ports := $values.ports }}
{{- range $section := list "serviceMonitor" "podMonitor" "scrapeAnnotations" "tests" }}
{{- $port := (index $values $section).port }}
{{- if and $port (not (hasKey $ports $port)) }}
  - {{ $section }}.port: {{ template "chartwright.validate.unknownPort" (dict "port" $port "ports" $ports) }}
{{- end }}
{{- end }}
{{- $numbers := dict }}
{{- range $name, $port := $ports }}
{{- $number := printf "%v/%s" $port.port ($port.protocol | default "TCP") }}
{{- if hasKey $numbers $number }}
  - ports.{{ $name }}.port: {{ $number }} is the port of ports.{{ index $numbers $number }} already
{{- end }}
{{- $_ := set $numbers $number $name }}
{{- end }}
{{- range $sidecar, $container := $values.sidecars }}
{{- range $name, $port := $container.ports }}
{{- $number := printf "%v/%s" $port.port ($port.protocol | default "TCP") }}
{{- if hasKey $ports $name }}
  - sidecars.{{ $sidecar }}.ports.{{ $name }}: ports has a port of that name; names are unique in a pod
{{- end }}
{{- if hasKey $numbers $number }}
  - sidecars.{{ $sidecar }}.ports.{{ $name }}.port: {{ $number }} is the port of {{ index $numbers $number }} already; the containers of a pod share its ports
{{- end }}
{{- $_ := set $numbers $number (printf "sidecars.%s.ports.%s" $sidecar $name) }}
{{- end }}
{{- end }}
{{- end }}
