import type {
  ResourcePeer,
  ResourceType,
  ResourceTypeMode,
} from '../../../resources/ResourceType';
import { BACKUP_ALERTS } from '../../../resolve/system/backupAlerts';
import { sortedMap } from '../../../resolve/sortedMap';

/**
 * What a type says about traffic and alerts, as a template of the system's chart: the same in every system and environment,
 * so that it stands in the library and not in each system's values.
 *
 * The text is JSON with the placeholders of the type; the library's `chartwright.resource.typeDefaults` fills them in and
 * takes what holds for a resource's mode and backups.
 */
export function typeDefaults(type: ResourceType): string {
  const { name, modes } = type;
  const backsUp = Object.values(modes).some(mode => mode?.backup);
  const alerts = { ...type.alerts, ...(backsUp && BACKUP_ALERTS) };
  const defaults = {
    modes: sortedMap(
      modes as Record<string, ResourceTypeMode>,
      ({ ingress, egress }) => ({
        ingress: sortedMap(ingress, ingressPeer),
        egress: sortedMap(egress, egressPeer),
      }),
    ),
    alerts: sortedMap(alerts, alert => ({
      modes: alert.modes,
      ...(alert.when && { when: alert.when }),
      rule: {
        expr: alert.expr,
        for: alert.for,
        labels: { severity: alert.severity },
        annotations: {
          summary: alert.summary,
          description: alert.description,
        },
      },
    })),
  };
  // The text is a template: what looks like an action in a description must come out as it is.
  const text = JSON.stringify(defaults, undefined, 2).replaceAll(
    '{{',
    '{{ "{{" }}',
  );
  return `{{- /*
Traffic and alerts of the type ${name}, from its type.yaml.
*/}}
{{- define "chartwright.type.${name}.defaults" }}
${text}
{{- end }}
`;
}

function ingressPeer({ namespace, podLabels, ports }: ResourcePeer) {
  return {
    ...(namespace !== undefined && { namespace }),
    ...(podLabels && { podLabels }),
    ports,
  };
}

function egressPeer(peer: ResourcePeer) {
  return {
    ...ingressPeer(peer),
    ports: peer.ports.map(port => ({ port, protocol: 'TCP' })),
  };
}
