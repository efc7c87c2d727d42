{{- define "shared.name" }}from child{{ end }}
{{- define "slot" }}slot of the child{{ end }}
