{{- /*
The private resources of a service, in the service's own chart: as those of a system, with the values under `privateResources`. Called by the
library chart `chartwright` where there are any.
*/}}
{{- define "chartwright.system.private" }}
{{- $context := dict "Values" .Values.privateResources "Release" .Release "Chart" .Chart "Files" .Files }}
{{- $_ := set $context "labels" (include "chartwright.system.labels" $context) }}
{{- template "chartwright.system.authority" $context }}
{{- template "chartwright.system.resources" $context }}
{{- end }}
