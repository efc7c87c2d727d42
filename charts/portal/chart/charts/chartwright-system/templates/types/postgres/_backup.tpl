{{- /*
A dump a night into a volume of its own, encrypted when there is a key; older ones go after the days of retention. The restore reads the
newest, or the one that BACKUP_FILE names.
*/}}
{{- define "chartwright.type.postgres.dumper" }}
{{- $resource := .resource }}
image: { repository: docker.io/library/postgres, tag: {{ quote $resource.version }} }
env:
  # Past a pool of connections, which would tear a dump's session apart.
  PGHOST: {{ ternary (print .name "-rw") $resource.host (eq $resource.mode "operator") | quote }}
  PGPORT: {{ int64 $resource.port | quote }}
  PGDATABASE: {{ quote $resource.database }}
  PGUSER: { secret: { name: {{ $resource.secret }}, key: username } }
  PGPASSWORD: { secret: { name: {{ $resource.secret }}, key: password } }
  RETENTION_DAYS: {{ int64 $resource.backup.retentionDays | quote }}
{{- with $resource.backup.encryptionSecret }}
  BACKUP_ENCRYPTION_KEY: { secret: { name: {{ . }}, key: key } }
{{- end }}
writablePaths:
  tmp: { path: /tmp, size: 1Gi }
resources:
  requests: { cpu: 100m, memory: 128Mi }
  limits: { cpu: '1', memory: 512Mi }
{{- end }}

{{- define "chartwright.type.postgres.backup" }}
{{- template "chartwright.type.postgres.dumper" . }}
storage:
  files: { mountPath: /backup, size: {{ .resource.backup.size }}{{ with .resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
command:
  - sh
  - -euc
  - |
    file="/backup/$PGDATABASE-$(date -u +%Y%m%dT%H%M%SZ).dump"
    pg_dump --format=custom --file=/tmp/dump
    if [ -n "${BACKUP_ENCRYPTION_KEY:-}" ]; then
      file="$file.enc"
      openssl enc -aes-256-cbc -pbkdf2 -salt -pass env:BACKUP_ENCRYPTION_KEY -in /tmp/dump -out "$file.part"
    else
      cp /tmp/dump "$file.part"
    fi
    mv "$file.part" "$file"
    find /backup -name '*.dump*' -mtime "+$RETENTION_DAYS" -delete
    ls -l "$file"
{{- end }}

{{- define "chartwright.type.postgres.restore" }}
{{- template "chartwright.type.postgres.dumper" . }}
storage:
  files: { mountPath: /backup, existingClaim: {{ .name }}-backup-files }
command:
  - sh
  - -euc
  - |
    file="${BACKUP_FILE:-$(ls -t /backup/*.dump* | head -n 1)}"
    case "$file" in
      *.enc) openssl enc -d -aes-256-cbc -pbkdf2 -pass env:BACKUP_ENCRYPTION_KEY -in "$file" -out /tmp/dump ;;
      *) cp "$file" /tmp/dump ;;
    esac
    pg_restore --clean --if-exists --exit-on-error --dbname="$PGDATABASE" /tmp/dump
    echo "restored $file"
{{- end }}

{{- define "chartwright.type.postgres.drill" }}
{{- template "chartwright.type.postgres.dumper" . }}
storage:
  files: { mountPath: /backup, existingClaim: {{ .name }}-backup-files }
command:
  - sh
  - -euc
  - |
    file="$(ls -t /backup/*.dump* | head -n 1)"
    case "$file" in
      *.enc) openssl enc -d -aes-256-cbc -pbkdf2 -pass env:BACKUP_ENCRYPTION_KEY -in "$file" -out /tmp/dump ;;
      *) cp "$file" /tmp/dump ;;
    esac
    dropdb --if-exists restore_drill
    createdb restore_drill
    pg_restore --exit-on-error --dbname=restore_drill /tmp/dump
    psql --dbname=restore_drill --tuples-only --command='select count(*) from pg_tables'
    dropdb restore_drill
    echo "restored $file into a database of its own"
{{- end }}
