{{- /*
Copies of what a job needs when it runs as a hook before the release's own objects exist: its account, rights, configuration,
Secrets and network policy. They are hooks themselves, lighter than any job, and go when the hooks of the event succeeded.
*/}}
{{- define "chartwright.hookSupport" }}
{{- with include "chartwright.lib.earlyEvents" . }}
{{- $hook := dict "events" . "weight" -100 "deletePolicy" "before-hook-creation,hook-succeeded" }}
{{- $copy := dict "root" $ "suffix" "-hooks" "hook" $hook }}
{{- template "chartwright.serviceAccount" $copy }}
{{- template "chartwright.role" $copy }}
{{- template "chartwright.configMap" $copy }}
{{- template "chartwright.files" $copy }}
{{- template "chartwright.externalSecrets" $copy }}
{{- template "chartwright.networkPolicy" $copy }}
{{- end }}
{{- end }}
