{{- /*
The SealedSecret that somebody sealed for this environment: chart/sealed/<environment>/<name>.yaml, as kubeseal prints it. Only the
controller in the cluster can open it. Nothing is printed while the file is not there.
.root .name
*/}}
{{- define "chartwright.sealedSecret" }}
{{- $file := printf "sealed/%s/%s.yaml" .root.Values.environment .name }}
{{- with .root.Files.Get $file | fromYaml }}
{{- if ne .kind "SealedSecret" }}{{ fail (printf "%s holds no SealedSecret: make it with `chartwright secrets seal`" $file) }}{{ end }}
---
apiVersion: {{ .apiVersion }}
kind: SealedSecret
{{- template "chartwright.lib.metadata" (dict "root" $.root "name" $.name) }}
spec:
{{ toYaml .spec | indent 2 }}
{{- end }}
{{- end }}
