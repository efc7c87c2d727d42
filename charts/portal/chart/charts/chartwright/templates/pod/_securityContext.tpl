{{- /*
Security context of a pod, at column 2.
*/}}
{{- define "chartwright.pod.securityContext" }}
  securityContext:
{{- if hasKey . "runAsNonRoot" }}
    runAsNonRoot: {{ .runAsNonRoot }}
{{- end }}
{{- if hasKey . "runAsUser" }}
    runAsUser: {{ int64 .runAsUser }}
{{- end }}
{{- if hasKey . "runAsGroup" }}
    runAsGroup: {{ int64 .runAsGroup }}
{{- end }}
{{- if hasKey . "fsGroup" }}
    fsGroup: {{ int64 .fsGroup }}
{{- end }}
{{- with .fsGroupChangePolicy }}
    fsGroupChangePolicy: {{ . }}
{{- end }}
{{- with .supplementalGroups }}
    supplementalGroups:
{{- range . }}
      - {{ int64 . }}
{{- end }}
{{- end }}
{{- with .seccompProfile }}
    seccompProfile:
      type: {{ .type | default "RuntimeDefault" }}
{{- with .localhostProfile }}
      localhostProfile: {{ quote . }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Security context of a container, at column 6.
.default  that of the main container
.own      that of this container; wins field by field
*/}}
{{- define "chartwright.pod.containerSecurityContext" }}
{{- $default := .default }}
{{- $own := .own | default dict }}
      securityContext:
        allowPrivilegeEscalation: {{ if hasKey $own "allowPrivilegeEscalation" }}{{ $own.allowPrivilegeEscalation }}{{ else }}{{ dig "allowPrivilegeEscalation" false $default }}{{ end }}
        readOnlyRootFilesystem: {{ if hasKey $own "readOnlyRootFilesystem" }}{{ $own.readOnlyRootFilesystem }}{{ else }}{{ dig "readOnlyRootFilesystem" true $default }}{{ end }}
{{- range $field := list "runAsNonRoot" "runAsUser" "runAsGroup" }}
{{- $source := $default }}
{{- if hasKey $own $field }}{{ $source = $own }}{{ end }}
{{- if hasKey $source $field }}
        {{ $field }}: {{ if eq $field "runAsNonRoot" }}{{ index $source $field }}{{ else }}{{ index $source $field | int64 }}{{ end }}
{{- end }}
{{- end }}
{{- $capabilities := $own.capabilities | default $default.capabilities }}
{{- with $capabilities }}
        capabilities:
{{- with .drop }}
          drop:
{{- range . }}
            - {{ . }}
{{- end }}
{{- end }}
{{- with .add }}
          add:
{{- range . }}
            - {{ . }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
