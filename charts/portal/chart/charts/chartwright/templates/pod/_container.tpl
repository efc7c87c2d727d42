{{- /*
A container, at column 4. The parts that differ come ready; the rest is read from the container's values.
.root         context
.name         name of the container
.image        its reference
.pullPolicy   its pull policy; default: that of the main image
.container    its values: command, args, workingDir, ports, probes, preStopSleepSeconds, securityContext
.env          its variables
.resources    its resources
.envFrom      name of a ConfigMap whose keys become variables
.envFromSecrets  names of Secrets whose keys do
.mounts       lines under volumeMounts
.suffix       "-hooks" for jobs that use copies of the release's objects
.native       true for a native sidecar
.probePort    port of the readiness probe that has no action
.sleep        seconds of the preStop sleep
*/}}
{{- define "chartwright.pod.container" }}
{{- $container := .container }}
    - name: {{ .name }}
      image: {{ quote .image }}
      imagePullPolicy: {{ .pullPolicy | default .root.Values.image.pullPolicy }}
{{- if .native }}
      restartPolicy: Always
{{- end }}
{{- with $container.command }}
      command:
{{- range . }}
        - {{ quote . }}
{{- end }}
{{- end }}
{{- with $container.args }}
      args:
{{- range . }}
        - {{ quote . }}
{{- end }}
{{- end }}
{{- with $container.workingDir }}
      workingDir: {{ quote . }}
{{- end }}
{{- with .ports }}
      ports:
{{- range $name, $port := . }}
        - name: {{ $name }}
          containerPort: {{ $port.port }}
          protocol: {{ $port.protocol | default "TCP" }}
{{- end }}
{{- end }}
{{- if or .envFrom .envFromSecrets }}
      envFrom:
{{- with .envFrom }}
        - configMapRef:
            name: {{ . }}
{{- end }}
{{- range .envFromSecrets }}
        - secretRef:
            name: {{ . }}
{{- end }}
{{- end }}
{{- with .env }}
      env:
{{- template "chartwright.pod.env" (dict "env" . "root" $.root "suffix" $.suffix) }}
{{- end }}
{{- with .probes }}
{{- template "chartwright.pod.probe" (dict "field" "startupProbe" "probe" .startup) }}
{{- template "chartwright.pod.probe" (dict "field" "livenessProbe" "probe" .liveness) }}
{{- template "chartwright.pod.probe" (dict "field" "readinessProbe" "probe" .readiness "port" $.probePort) }}
{{- end }}
{{- with .sleep }}
      lifecycle:
        preStop:
          sleep:
            seconds: {{ int64 . }}
{{- end }}
{{- template "chartwright.pod.resources" (dict "resources" .resources "default" .root.Values.resources) }}
{{- if .securityContext }}
{{- template "chartwright.pod.containerSecurityContext" (dict "default" .root.Values.securityContext "own" .securityContext) }}
{{- else }}
{{- .root.facts.containerSecurity }}
{{- end }}
{{- with .mounts }}
      volumeMounts:
{{- . }}
{{- end }}
{{- end }}
