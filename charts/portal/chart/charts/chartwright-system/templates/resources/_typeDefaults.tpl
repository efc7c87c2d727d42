{{- /*
What the type of a resource says of its Pods: who else they call and are called by in this mode, and the alerts that hold with its mode and
its backups, as values of a workload. A type says it in `chartwright.type.<type>.defaults`: JSON with placeholders, {modes, alerts}.
.root .name .resource
*/}}
{{- define "chartwright.resource.typeDefaults" }}
{{- $resource := .resource }}
{{- $backup := $resource.backup | default dict }}
{{- $text := include (printf "chartwright.type.%s.defaults" $resource.type) . }}
{{- $known := dict "name" .name "namespace" .root.Release.Namespace "monitoring" .root.Values.observability.namespace
  "PREFIX" (regexReplaceAll "[^A-Z0-9]" (upper .name) "_") "host" $resource.host "port" $resource.port "database" $resource.database
  "user" $resource.user "version" $resource.version "instances" $resource.instances "backupAge" $backup.maxAgeSeconds }}
{{- range $placeholder, $value := $known }}
{{- if not (kindIs "invalid" $value) }}
{{- if kindIs "float64" $value }}{{ $value = int64 $value }}{{ end }}
{{- $text = $text | replace (printf "{%s}" $placeholder) ($value | toString | toJson | trimPrefix "\"" | trimSuffix "\"") }}
{{- end }}
{{- end }}
{{- $type := $text | fromJson }}
{{- with index $type.modes $resource.mode }}
networkPolicy: {{ toJson . }}
{{- end }}
{{- $measured := or (ne $resource.mode "external") (dig "exporter" "enabled" false $resource) }}
{{- $dumped := dig "enabled" false $backup }}
{{- $holds := dict "" $measured "backup" (and $measured $backup.store) "dump" (and $measured $dumped) "drill" (and $measured $dumped $backup.drill) }}
{{- $rules := dict }}
{{- range $alert, $spec := $type.alerts }}
{{- if and (has $resource.mode $spec.modes) (index $holds ($spec.when | default "")) }}{{ $_ := set $rules $alert $spec.rule }}{{ end }}
{{- end }}
{{- with $rules }}
prometheusRule:
  groups: {{ toJson (dict $.name (dict "rules" .)) }}
{{- end }}
{{- end }}
