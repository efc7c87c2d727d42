import {
  GraphEdgeView,
  GraphNodeView,
  GraphPortView,
} from '@chartwright/backstage-plugin-chartwright-common';

/** `5432/TCP`, `http`; empty when the edge names none. */
function portText({ port, name, protocol }: GraphPortView): string {
  const text = port === undefined ? name ?? '' : String(port);
  return text && protocol ? `${text}/${protocol}` : text;
}

/** `5432/TCP, 9090` */
export function portsText({ ports }: GraphEdgeView): string {
  return ports.map(portText).filter(Boolean).join(', ');
}

/** What stands in a node: its title, and in small what it is. */
export function nodeTexts({ kind, name, title, system, type }: GraphNodeView): {
  name: string;
  type: string;
} {
  return {
    name: title || name,
    type: [type ?? kind, system].filter(Boolean).join(' · '),
  };
}
