{{- /*
Environment variables, at column 8. Those with a source come first: Kubernetes expands $(NAME) only for variables above.
.env     the variables
.root    context
.suffix  "-hooks" for jobs that use copies of the release's Secrets
*/}}
{{- define "chartwright.pod.env" }}
{{- $root := .root }}
{{- $suffix := .suffix }}
{{- range $name, $entry := .env }}
{{- if kindIs "map" $entry }}
{{- if not (hasKey $entry "value") }}
        - name: {{ if gt (len $name) 5 }}{{ $name }}{{ else }}{{ quote $name }}{{ end }}
          valueFrom:
{{- template "chartwright.pod.envSource" (dict "root" $root "entry" $entry "suffix" $suffix) }}
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $entry := .env }}
{{- if kindIs "map" $entry }}
{{- if hasKey $entry "value" }}
        - name: {{ if gt (len $name) 5 }}{{ $name }}{{ else }}{{ quote $name }}{{ end }}
          value: {{ template "chartwright.lib.scalar" $entry.value }}
{{- end }}
{{- else }}
        - name: {{ if gt (len $name) 5 }}{{ $name }}{{ else }}{{ quote $name }}{{ end }}
          value: {{ template "chartwright.lib.scalar" $entry }}
{{- end }}
{{- end }}
{{- end }}

{{- /*
Source of one variable, at column 12.
*/}}
{{- define "chartwright.pod.envSource" }}
{{- $suffix := .suffix }}
{{- $secrets := .root.Values.secrets }}
{{- with .entry.secret }}
            secretKeyRef:
              name: {{ template "chartwright.lib.secretName" (dict "secrets" $secrets "name" .name "suffix" $suffix) }}
              key: {{ quote .key }}
{{- if .optional }}
              optional: true
{{- end }}
{{- end }}
{{- with .entry.config }}
            configMapKeyRef:
              name: {{ .name }}
              key: {{ quote .key }}
{{- if .optional }}
              optional: true
{{- end }}
{{- end }}
{{- with .entry.field }}
            fieldRef:
              fieldPath: {{ quote . }}
{{- end }}
{{- with .entry.resource }}
            resourceFieldRef:
              resource: {{ quote . }}
{{- end }}
{{- end }}
