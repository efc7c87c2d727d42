{{- /*
The pod of `helm test`: calls the service through its Service, and the network policy that lets it.
*/}}
{{- define "chartwright.test" }}
{{- $values := .Values }}
{{- $portName := .facts.testPort }}
{{- if $portName }}
{{- $tests := $values.tests }}
{{- $port := index $values.ports $portName }}
{{- /* Names of a headless Service resolve to the pods, which know nothing of its ports. */}}
{{- $number := ternary $port.port ($port.servicePort | default $port.port) ($values.service.headless | default false) }}
{{- $probe := dig "httpGet" dict ($values.probes.readiness | default dict) }}
{{- $path := $tests.path | default $probe.path }}
{{- $name := print $values.name "-test" }}
{{- if $values.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{- template "chartwright.lib.metadata" (dict "root" . "name" $name "app" $name "hook" (dict "events" "test" "weight" -1 "deletePolicy" "before-hook-creation")) }}
spec:
  podSelector:
    matchLabels:
      app: {{ $name }}
  policyTypes:
    - Ingress
    - Egress
  egress:
{{- template "chartwright.networkPolicy.dns" $values.networkPolicy.dns }}
    - to:
        - podSelector:
            matchLabels:
              app: {{ $values.name }}
      ports:
{{- template "chartwright.networkPolicy.ownPort" (dict "ports" $values.ports "port" $portName) }}
{{- end }}
---
apiVersion: v1
kind: Pod
{{- template "chartwright.lib.metadata" (dict "root" . "name" $name "app" $name "hook" (dict "events" "test" "weight" 0 "deletePolicy" "before-hook-creation")) }}
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  enableServiceLinks: false
{{- .facts.podSecurity }}
  containers:
    - name: test
      image: {{ include "chartwright.lib.image" (dict "image" $tests.image) | quote }}
      imagePullPolicy: {{ $tests.image.pullPolicy | default $values.image.pullPolicy }}
      command:
{{- if $path }}
        - wget
        - -q
        - -T
        - "10"
        - -O
        - /dev/null
        - {{ printf "%s://%s:%v%s" ($probe.scheme | default "HTTP" | lower) $values.name $number $path | quote }}
{{- else }}
        - nc
        - -z
        - -w
        - "10"
        - {{ $values.name }}
        - {{ toString $number | quote }}
{{- end }}
      resources:
        requests:
          cpu: 10m
          memory: 16Mi
          ephemeral-storage: 16Mi
        limits:
          cpu: 100m
          memory: 32Mi
          ephemeral-storage: 64Mi
{{- .facts.containerSecurity }}
{{- end }}
{{- end }}
