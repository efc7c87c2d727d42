{{- /*
MySQL as one Pod with a volume: for development. A primary with standby and replicas takes `operator`.
*/}}
{{- define "chartwright.type.mysql.embedded" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
workload: { replicas: 1 }
ports:
  mysql: { port: {{ int64 $resource.port }}, appProtocol: mysql }
env:
  MYSQL_DATABASE: {{ quote $resource.database }}
  MYSQL_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  MYSQL_PASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
  MYSQL_ROOT_PASSWORD: { secret: { name: {{ $resource.secret }}, key: rootPassword } }
{{- with $resource.parameters }}
args:
{{- range $name, $value := . }}
  - {{ printf "--%s=%v" $name $value | quote }}
{{- end }}
{{- end }}
writablePaths:
  run: { path: /var/run/mysqld, size: 8Mi }
  tmp: { path: /tmp, size: 256Mi }
storage:
  data: { mountPath: /var/lib/mysql, size: {{ $resource.storage.size }}{{ with $resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
probes:
  liveness: { tcpSocket: { port: mysql }, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 5 }
{{- range $probe := list "startup" "readiness" }}
  {{ $probe }}:
    exec: { command: [sh, -c, 'mysqladmin ping -h 127.0.0.1 -u "$MYSQL_USER" -p"$MYSQL_PASSWORD"'] }
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
