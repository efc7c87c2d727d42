{{- define "twice" }}second{{ end }}
{{- define "kept" }}kept{{ end }}
{{- define "with.block" }}{{ block "slot" . }}default slot{{ end }}{{ end }}
