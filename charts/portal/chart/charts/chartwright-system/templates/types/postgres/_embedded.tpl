{{- /*
PostgreSQL as one Pod with a volume: for development. What needs copies, failover or recovery to a moment takes `operator`.
*/}}
{{- define "chartwright.type.postgres.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  postgres: { port: {{ int64 $resource.port }}, appProtocol: postgresql }
env:
  POSTGRES_DB: {{ quote $resource.database }}
  POSTGRES_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  POSTGRES_PASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
  POSTGRES_INITDB_ARGS: --auth-host=scram-sha-256 --data-checksums
  PGDATA: /var/lib/postgresql/data/pgdata
{{- $tls := dict }}
{{- if $resource.certificate }}
{{- $tls = dict "ssl" "on" "ssl_cert_file" "/tls/tls.crt" "ssl_key_file" "/tls/tls.key" "ssl_ca_file" "/tls/ca.crt" }}
secrets:
  {{ $resource.certificate.secret }}: { source: existing, mountPath: /tls }
{{- end }}
{{- with merge $tls ($resource.parameters | default dict) }}
args:
{{- range $name, $value := . }}
  - -c
  - {{ printf "%s=%v" $name $value | quote }}
{{- end }}
{{- end }}
writablePaths:
  run: { path: /var/run/postgresql, size: 8Mi }
  tmp: { path: /tmp, size: 64Mi }
storage:
  data: { mountPath: /var/lib/postgresql/data, size: {{ $resource.storage.size }}{{ with $resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
probes:
  liveness: { tcpSocket: { port: postgres }, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 5 }
{{- range $probe := list "startup" "readiness" }}
  {{ $probe }}:
    exec: { command: [sh, -c, pg_isready -U "$POSTGRES_USER" -d "$POSTGRES_DB" -h 127.0.0.1] }
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: {{ if eq $probe "startup" }}30{{ else }}5{{ end }}
{{- end }}
{{- with $resource.resources }}
resources:
{{ toYaml . | indent 2 }}
{{- end }}
terminationGracePeriodSeconds: 120
preStopSleepSeconds: 0
{{- end }}
