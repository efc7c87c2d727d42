{{- /*
Values with defaults must be there, since templates read them without asking: fails when one was set to null, or when the service
chart does not import the defaults. (Not by `required` in the schema: `helm lint` checks it against values without the defaults.)
*/}}
{{- define "chartwright.validate.present" }}
{{- $values := .Values }}
{{- template "chartwright.validate.keys" (dict "path" "" "in" $values "keys" (list "labels" "annotations" "podLabels" "podAnnotations" "workload" "image" "ports" "service" "env" "config" "files" "secrets" "secretReload" "probes" "resources" "writablePaths" "storage" "sidecars" "initContainers" "startup" "jobs" "autoscaling" "podDisruptionBudget" "verticalPodAutoscaler" "scheduling" "rollout" "httpRoute" "ingress" "networkPolicy" "podSecurityContext" "securityContext" "serviceAccount" "rbac" "serviceMonitor" "podMonitor" "scrapeAnnotations" "prometheusRule" "dashboards" "tests" "terminationGracePeriodSeconds" "preStopSleepSeconds")) }}
{{- template "chartwright.validate.keys" (dict "path" "workload." "in" $values.workload "keys" (list "kind" "replicas" "strategy" "schedule" "job" "minReadySeconds" "progressDeadlineSeconds")) }}
{{- template "chartwright.validate.keys" (dict "path" "workload.strategy." "in" $values.workload.strategy "keys" (list "type")) }}
{{- template "chartwright.validate.keys" (dict "path" "workload.schedule." "in" $values.workload.schedule "keys" (list "timeZone" "concurrencyPolicy")) }}
{{- template "chartwright.validate.keys" (dict "path" "resources." "in" $values.resources "keys" (list "requests" "limits")) }}
{{- template "chartwright.validate.keys" (dict "path" "autoscaling." "in" $values.autoscaling "keys" (list "enabled" "minReplicas" "maxReplicas" "pollingInterval" "cooldownPeriod")) }}
{{- template "chartwright.validate.keys" (dict "path" "verticalPodAutoscaler." "in" $values.verticalPodAutoscaler "keys" (list "enabled" "mode" "resources")) }}
{{- template "chartwright.validate.keys" (dict "path" "rollout." "in" $values.rollout "keys" (list "autoPromotion" "router" "analysis")) }}
{{- template "chartwright.validate.keys" (dict "path" "rollout.analysis." "in" $values.rollout.analysis "keys" (list "enabled" "interval" "initialDelay" "count" "failureLimit" "errorLimit")) }}
{{- template "chartwright.validate.keys" (dict "path" "scheduling." "in" $values.scheduling "keys" (list "zoneSpread" "nodeSpread")) }}
{{- template "chartwright.validate.keys" (dict "path" "httpRoute." "in" $values.httpRoute "keys" (list "timeouts" "hostnames")) }}
{{- template "chartwright.validate.keys" (dict "path" "ingress." "in" $values.ingress "keys" (list "hosts")) }}
{{- template "chartwright.validate.keys" (dict "path" "networkPolicy." "in" $values.networkPolicy "keys" (list "dns" "monitoring")) }}
{{- template "chartwright.validate.keys" (dict "path" "networkPolicy.dns." "in" $values.networkPolicy.dns "keys" (list "namespace")) }}
{{- template "chartwright.validate.keys" (dict "path" "networkPolicy.monitoring." "in" $values.networkPolicy.monitoring "keys" (list "namespace")) }}
{{- template "chartwright.validate.keys" (dict "path" "rbac." "in" $values.rbac "keys" (list "rules")) }}
{{- template "chartwright.validate.keys" (dict "path" "startup." "in" $values.startup "keys" (list "image" "waitFor")) }}
{{- template "chartwright.validate.keys" (dict "path" "tests." "in" $values.tests "keys" (list "image")) }}
{{- end }}

{{- /*
.path  path of the map, with a dot at the end, or empty
.in    the map
.keys  keys it must have
*/}}
{{- define "chartwright.validate.keys" }}
{{- $in := .in }}
{{- $missing := list }}
{{- range .keys }}
{{- if not (hasKey $in .) }}{{ $missing = append $missing (print $.path .) }}{{ end }}
{{- end }}
{{- with $missing }}
{{- fail (printf "the values of the chart lack %s: they have defaults in the library chart, which Chart.yaml imports with `import-values: [defaults]` and null removes; for what is not wanted use an empty value or `enabled: false`" (join ", " .)) }}
{{- end }}
{{- end }}
