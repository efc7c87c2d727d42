{{- /*
A dump a night into a volume of its own, encrypted when there is a key. The restore reads the newest, or the one that BACKUP_FILE names.
*/}}
{{- define "chartwright.type.mysql.dumper" }}
{{- $resource := .resource }}
image: { repository: {{ $resource.image.repository }}, tag: {{ quote $resource.image.tag }} }
env:
  MYSQL_HOST: {{ quote $resource.host }}
  MYSQL_TCP_PORT: {{ int64 $resource.port | quote }}
  MYSQL_DATABASE: {{ quote $resource.database }}
  MYSQL_USER: { secret: { name: {{ $resource.secret }}, key: username } }
  MYSQL_PWD: { secret: { name: {{ $resource.secret }}, key: password } }
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

{{- define "chartwright.type.mysql.backup" }}
{{- template "chartwright.type.mysql.dumper" . }}
storage:
  files: { mountPath: /backup, size: {{ .resource.backup.size }}{{ with .resource.storage.storageClass }}, storageClass: {{ . }}{{ end }} }
command:
  - sh
  - -euc
  - |
    file="/backup/$MYSQL_DATABASE-$(date -u +%Y%m%dT%H%M%SZ).sql"
    mysqldump --host="$MYSQL_HOST" --user="$MYSQL_USER" --single-transaction --no-tablespaces --routines --triggers "$MYSQL_DATABASE" > /tmp/dump
    if [ -n "${BACKUP_ENCRYPTION_KEY:-}" ]; then
      file="$file.enc"
      openssl enc -aes-256-cbc -pbkdf2 -salt -pass env:BACKUP_ENCRYPTION_KEY -in /tmp/dump -out "$file.part"
    else
      cp /tmp/dump "$file.part"
    fi
    mv "$file.part" "$file"
    find /backup -name '*.sql*' -mtime "+$RETENTION_DAYS" -delete
    ls -l "$file"
{{- end }}

{{- define "chartwright.type.mysql.restore" }}
{{- template "chartwright.type.mysql.dumper" . }}
storage:
  files: { mountPath: /backup, existingClaim: {{ .name }}-backup-files }
command:
  - sh
  - -euc
  - |
    file="${BACKUP_FILE:-$(ls -t /backup/*.sql* | head -n 1)}"
    case "$file" in
      *.enc) openssl enc -d -aes-256-cbc -pbkdf2 -pass env:BACKUP_ENCRYPTION_KEY -in "$file" -out /tmp/dump ;;
      *) cp "$file" /tmp/dump ;;
    esac
    mysql --host="$MYSQL_HOST" --user="$MYSQL_USER" "$MYSQL_DATABASE" < /tmp/dump
    echo "restored $file"
{{- end }}

{{- /*
The drill restores beside the data, into a database that it makes and removes: the user needs the right to do so on `restore_drill`.
*/}}
{{- define "chartwright.type.mysql.drill" }}
{{- template "chartwright.type.mysql.dumper" . }}
storage:
  files: { mountPath: /backup, existingClaim: {{ .name }}-backup-files }
command:
  - sh
  - -euc
  - |
    file="$(ls -t /backup/*.sql* | head -n 1)"
    case "$file" in
      *.enc) openssl enc -d -aes-256-cbc -pbkdf2 -pass env:BACKUP_ENCRYPTION_KEY -in "$file" -out /tmp/dump ;;
      *) cp "$file" /tmp/dump ;;
    esac
    run() { mysql --host="$MYSQL_HOST" --user="$MYSQL_USER" "$@"; }
    run --execute='drop database if exists restore_drill; create database restore_drill'
    run restore_drill < /tmp/dump
    run --skip-column-names --execute='select count(*) from information_schema.tables where table_schema = "restore_drill"'
    run --execute='drop database restore_drill'
    echo "restored $file into a database of its own"
{{- end }}
