{{- /*
Mounts of the main container or a job, at column 8; see chartwright.pod for the arguments.
*/}}
{{- define "chartwright.pod.mounts" }}
{{- $values := .root.Values }}
{{- range $name, $path := $values.writablePaths }}
        - name: {{ $name }}
          mountPath: {{ quote $path.path }}
{{- end }}
{{- if not .job }}
{{- range $name, $volume := $values.storage }}
        - name: {{ $name }}
          mountPath: {{ quote $volume.mountPath }}
{{- if $volume.readOnly }}
          readOnly: true
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $file := $values.files }}
        - name: files
          mountPath: {{ quote $file.path }}
          subPath: {{ quote $name }}
          readOnly: true
{{- end }}
{{- range $name, $secret := $values.secrets }}
{{- with $secret.mountPath }}
        - name: {{ template "chartwright.pod.secretVolume" $name }}
          mountPath: {{ quote . }}
          readOnly: true
{{- end }}
{{- end }}
{{- end }}

{{- /*
Mounts of a sidecar or init container, at column 8: a map of volume names to paths.
*/}}
{{- define "chartwright.pod.namedMounts" }}
{{- range $name, $path := . }}
        - name: {{ $name }}
          mountPath: {{ quote $path }}
{{- end }}
{{- end }}

{{- /*
Name of the volume of a Secret: a volume's name has no dots and at most 63 characters.
*/}}
{{- define "chartwright.pod.secretVolume" -}}
secret-{{ . | replace "." "-" | trunc 56 | trimSuffix "-" }}
{{- end }}
