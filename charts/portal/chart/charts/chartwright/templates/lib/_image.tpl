{{- /*
Reference of an image: repository, tag and digest; with both, the digest decides and the tag is for people.
.image    the image's values
.default  tag when there is neither
*/}}
{{- define "chartwright.lib.image" }}
{{- $image := .image }}
{{- $image.repository }}
{{- if $image.tag }}:{{ $image.tag }}{{ else if not $image.digest }}:{{ .default }}{{ end }}
{{- with $image.digest }}@{{ . }}{{ end }}
{{- end }}
