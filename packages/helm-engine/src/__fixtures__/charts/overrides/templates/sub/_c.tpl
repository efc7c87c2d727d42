{{- define "twice" }}third, deeper{{ end }}
{{- define "kept" }}{{ end }}
