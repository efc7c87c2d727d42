{{- define "shared.name" }}from parent _a{{ end }}
{{- define "twice" }}first{{ end }}
