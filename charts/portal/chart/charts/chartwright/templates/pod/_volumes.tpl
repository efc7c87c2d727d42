{{- /*
Volumes of a pod, at column 2; see chartwright.pod for the arguments. Secrets are mounted with mode 0440 (288): readable by the
pod's user and group only.
*/}}
{{- define "chartwright.pod.volumes" }}
{{- with include "chartwright.pod.volumeList" . }}
  volumes:
{{- . }}
{{- end }}
{{- end }}

{{- define "chartwright.pod.volumeList" }}
{{- $values := .root.Values }}
{{- $suffix := .suffix | default "" }}
{{- range $name, $path := $values.writablePaths }}
    - name: {{ $name }}
      emptyDir:
{{- if or $path.size $path.medium }}
{{- with $path.medium }}
        medium: {{ . }}
{{- end }}
{{- with $path.size }}
        sizeLimit: {{ template "chartwright.lib.scalar" . }}
{{- end }}
{{- else }} {}
{{- end }}
{{- end }}
{{- if not (kindIs "map" .job) }}
{{- range $name, $volume := $values.storage }}
{{- if or $volume.existingClaim (ne $values.workload.kind "StatefulSet") }}
    - name: {{ $name }}
      persistentVolumeClaim:
        claimName: {{ $volume.existingClaim | default (printf "%s-%s" $values.name $name) }}
{{- end }}
{{- end }}
{{- end }}
{{- if $values.files }}
    - name: files
      configMap:
        name: {{ $values.name }}{{ $suffix }}-files
        items:
{{- range $name, $file := $values.files }}
          - key: {{ quote $name }}
            path: {{ quote $name }}
{{- with $file.mode }}
            mode: {{ toDecimal . }}
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $secret := $values.secrets }}
{{- if $secret.mountPath }}
    - name: {{ template "chartwright.pod.secretVolume" $name }}
      secret:
        secretName: {{ template "chartwright.lib.secretName" (dict "secrets" $values.secrets "name" $name "suffix" $suffix) }}
        defaultMode: 288
{{- end }}
{{- end }}
{{- end }}
