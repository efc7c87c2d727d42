{{- /*
A probe, at column 6; nothing when it has no action or is switched off.
.field  livenessProbe, readinessProbe or startupProbe
.probe  its values
.port   port tried with TCP when there is no action
*/}}
{{- define "chartwright.pod.probe" }}
{{- $probe := .probe | default dict }}
{{- $action := or $probe.httpGet $probe.tcpSocket $probe.exec $probe.grpc }}
{{- if and (dig "enabled" true $probe) (or $action .port) }}
      {{ .field }}:
{{- if not $action }}
        tcpSocket:
          port: {{ .port }}
{{- end }}
{{- with $probe.httpGet }}
        httpGet:
          path: {{ quote .path }}
          port: {{ .port }}
{{- with .scheme }}
          scheme: {{ . }}
{{- end }}
{{- with .host }}
          host: {{ quote . }}
{{- end }}
{{- with .httpHeaders }}
          httpHeaders:
{{- range $name, $value := . }}
            - name: {{ quote $name }}
              value: {{ quote $value }}
{{- end }}
{{- end }}
{{- end }}
{{- with $probe.tcpSocket }}
        tcpSocket:
          port: {{ .port }}
{{- end }}
{{- with $probe.exec }}
        exec:
          command:
{{- range .command }}
            - {{ quote . }}
{{- end }}
{{- end }}
{{- with $probe.grpc }}
        grpc:
          port: {{ .port }}
{{- with .service }}
          service: {{ quote . }}
{{- end }}
{{- end }}
{{- range $field, $seconds := $probe }}
{{- if eq (kindOf $seconds) "float64" "int64" }}{{ printf "\n        %s: %d" $field (int64 $seconds) }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
