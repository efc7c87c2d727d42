{{- /*
An environment that sleeps: one CronJob scales every workload to nothing, another back to what it starts with. Both only speak to the
`scale` subresource, with the token of their account. An autoscaler does nothing while there are no replicas.
*/}}
{{- define "chartwright.system.sleep" }}
{{- $root := . }}
{{- with .Values.sleep }}
{{- $sleep := . }}
{{- range $name := list "fall-asleep" "wake-up" }}
{{- $asleep := eq $name "fall-asleep" }}
{{- $schedule := dict "cron" (ternary $sleep.from $sleep.until $asleep) "timeZone" ($sleep.timeZone | default "Etc/UTC") }}
{{- $own := dict "root" $root "name" $name "resource" (dict "type" "sleep" "asleep" $asleep "workloads" $sleep.workloads) }}
{{- template "chartwright.resource.workload" (dict "own" $own "part" "task" "workload" $name "kind" "CronJob" "schedule" $schedule "values" dict) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "chartwright.type.sleep.task" }}
{{- $resource := .resource }}
{{- $namespace := .root.Release.Namespace }}
image: { repository: docker.io/curlimages/curl, tag: 8.13.0 }
command:
  - sh
  - -euc
  - |
    account=/var/run/secrets/kubernetes.io/serviceaccount
    scale() {
      curl --fail --silent --show-error --output /dev/null --cacert "$account/ca.crt" --header "Authorization: Bearer $(cat "$account/token")" \
        --request PATCH --header 'Content-Type: application/merge-patch+json' --data "{\"spec\":{\"replicas\":$2}}" \
        "https://kubernetes.default.svc/apis/apps/v1/namespaces/{{ $namespace }}/$1/scale"
      echo "$1: $2"
    }
{{- range $workload, $replicas := $resource.workloads }}
    scale {{ (splitList "/" $workload) | first | lower }}s/{{ (splitList "/" $workload) | last }} {{ ternary 0 (int64 $replicas) $resource.asleep }}
{{- end }}
rbac:
  rules:
{{- range $kind := list "Deployment" "StatefulSet" }}
{{- $names := list }}
{{- range $workload, $_ := $resource.workloads }}
{{- if hasPrefix (print $kind "/") $workload }}{{ $names = append $names (trimPrefix (print $kind "/") $workload) }}{{ end }}
{{- end }}
{{- if $names }}
    {{ lower $kind }}s: { apiGroups: [apps], resources: [{{ lower $kind }}s/scale], resourceNames: [{{ join ", " $names }}], verbs: [get, patch] }
{{- end }}
{{- end }}
resources:
  requests: { cpu: 20m, memory: 32Mi }
  limits: { cpu: 200m, memory: 64Mi }
networkPolicy:
  egress:
    apiServer: { ports: [{ port: 443 }, { port: 6443 }] }
{{- end }}
