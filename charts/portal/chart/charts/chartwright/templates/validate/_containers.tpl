{{- /*
Images, names of containers, their variables and probes.
*/}}
{{- define "chartwright.validate.containers" }}
{{- $values := .Values }}
{{- if not $values.image.repository }}
  - image.repository: is required, for example ghcr.io/acme/{{ $values.name | default "orders" }}
{{- end }}
{{- if not (or $values.image.tag $values.image.digest .Chart.AppVersion) }}
  - image: needs a tag or a digest, since the chart has no appVersion
{{- end }}
{{- range $part := list "requests" "limits" }}
{{- range $name := list "cpu" "memory" }}
{{- if not (hasKey (index $values.resources $part) $name) }}
  - resources.{{ $part }}.{{ $name }}: is required; say what the service needs, for example {{ ternary "100m" "128Mi" (eq $name "cpu") }}
{{- end }}
{{- end }}
{{- end }}
{{- template "chartwright.validate.container" (dict "path" "" "container" $values "values" $values "ports" $values.ports) }}
{{- $names := dict $values.name "the main container" }}
{{- range $name, $sidecar := $values.sidecars }}
{{- $path := printf "sidecars.%s" $name }}
{{- if hasKey $names $name }}
  - {{ $path }}: the name is taken by {{ index $names $name }}
{{- end }}
{{- $_ := set $names $name $path }}
{{- template "chartwright.validate.image" (dict "path" $path "image" $sidecar.image) }}
{{- template "chartwright.validate.container" (dict "path" (print $path ".") "container" $sidecar "values" $values "ports" ($sidecar.ports | default dict)) }}
{{- if and (not (dig "native" true $sidecar)) (has $values.workload.kind (list "CronJob" "Job")) }}
  - {{ $path }}.native: must be true in a {{ $values.workload.kind }}, which would not end as long as the sidecar runs
{{- end }}
{{- end }}
{{- template "chartwright.validate.image" (dict "path" "startup" "image" $values.startup.image) }}
{{- range $target, $_ := $values.startup.waitFor }}
{{- $name := include "chartwright.pod.waitContainerName" $target }}
{{- $path := printf "startup.waitFor.%s" $target }}
{{- if hasKey $names $name }}
  - {{ $path }}: its container would be called {{ $name }}, which is taken by {{ index $names $name }}
{{- end }}
{{- $_ := set $names $name $path }}
{{- end }}
{{- range $name, $init := $values.initContainers }}
{{- $path := printf "initContainers.%s" $name }}
{{- if hasKey $names $name }}
  - {{ $path }}: the name is taken by {{ index $names $name }}
{{- end }}
{{- $_ := set $names $name $path }}
{{- with $init.image }}
{{- template "chartwright.validate.image" (dict "path" $path "image" .) }}
{{- end }}
{{- template "chartwright.validate.container" (dict "path" (print $path ".") "container" $init "values" $values "ports" dict) }}
{{- end }}
{{- end }}

{{- /*
Image of a container other than the main one.
.path .image
*/}}
{{- define "chartwright.validate.image" }}
{{- if not .image.repository }}
  - {{ .path }}.image.repository: is required
{{- end }}
{{- if not (or .image.tag .image.digest) }}
  - {{ .path }}.image: needs a tag or a digest
{{- end }}
{{- end }}

{{- /*
What any container has.
.path       path of its values, with a dot at the end, or empty
.container  its values
.values     the service's values
.ports      its ports
*/}}
{{- define "chartwright.validate.container" }}
{{- $path := .path }}
{{- $secrets := .values.secrets }}
{{- $ports := .ports }}
{{- range $name, $entry := .container.env }}
{{- if kindIs "map" $entry }}
{{- with $entry.secret }}
{{- with index $secrets .name }}
{{- if and (eq .source "external") (not (hasKey (.keys | default dict) $entry.secret.key)) }}
  - {{ $path }}env.{{ $name }}.secret.key: {{ quote $entry.secret.key }} is not one of the keys of secrets.{{ $entry.secret.name }} ({{ keys (.keys | default dict) | sortAlpha | join ", " }})
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- range $sort, $probe := .container.probes }}
{{- $action := "" }}
{{- range $field, $value := $probe }}
{{- if kindIs "map" $value }}
{{- if $action }}
  - {{ $path }}probes.{{ $sort }}: has {{ $action }} and {{ $field }}; a probe has one action (set the others to null)
{{- end }}
{{- $action = $field }}
{{- if kindIs "string" $value.port }}
{{- if not (hasKey $ports $value.port) }}
  - {{ $path }}probes.{{ $sort }}.{{ $field }}.port: {{ template "chartwright.validate.unknownPort" (dict "port" $value.port "ports" $ports "path" $path) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- if and (hasKey $probe "successThreshold") (ne $sort "readiness") (ne (int $probe.successThreshold) 1) }}
  - {{ $path }}probes.{{ $sort }}.successThreshold: must be 1; Kubernetes allows more for readiness only
{{- end }}
{{- end }}
{{- end }}

{{- /*
.port .ports; .path as above
*/}}
{{- define "chartwright.validate.unknownPort" }}
{{- quote .port }} is not one of {{ with .path }}{{ . }}{{ end }}ports ({{ keys .ports | sortAlpha | join ", " | default "there are none" }})
{{- end }}
