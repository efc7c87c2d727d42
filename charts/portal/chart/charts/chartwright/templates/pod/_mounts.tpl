{{- /*
Mounts that the main container and jobs share, at column 8: scratch folders, files and Secrets.
*/}}
{{- define "chartwright.pod.mounts" }}
{{- range $name, $path := .writablePaths }}
        - name: {{ $name }}
          mountPath: {{ quote $path.path }}
{{- end }}
{{- range $name, $file := .files }}
        - name: files
          mountPath: {{ quote $file.path }}
          subPath: {{ quote $name }}
          readOnly: true
{{- end }}
{{- range $name, $secret := .secrets }}
{{- with $secret.mountPath }}
        - name: {{ template "chartwright.pod.secretVolume" $name }}
          mountPath: {{ quote . }}
          readOnly: true
{{- end }}
{{- end }}
{{- end }}

{{- /*
Mounts of the persistent volumes in the main container, at column 8.
*/}}
{{- define "chartwright.pod.storageMounts" }}
{{- range $name, $volume := .storage }}
        - name: {{ $name }}
          mountPath: {{ quote $volume.mountPath }}
{{- if $volume.readOnly }}
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
