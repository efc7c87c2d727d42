import {
  capabilityOf,
  EXPOSURE_FEATURES,
  ExposureFeature,
} from '../../src/resolve/edge/capabilities';
import { Edge, EDGES } from '../../src/resolve/edge/Edge';

const TITLES: Readonly<Record<Edge, string>> = {
  gateway: 'Gateway API alone',
  'gateway-envoy': 'Envoy Gateway',
  'gateway-traefik': 'Traefik (Gateway API)',
  istio: 'Istio',
  ingress: 'Ingress alone',
  'ingress-traefik': 'Traefik (Ingress)',
  'ingress-ingress-nginx': 'ingress-nginx',
  'ingress-nginx-inc': 'NGINX Ingress Controller',
  'ingress-haproxy': 'HAProxy',
  'ingress-alb': 'AWS ALB',
  proxy: 'reverse proxy',
};

/** Which field of a document asks for which edge. */
const ASKED: Readonly<Record<Edge, string>> = {
  gateway: '`exposure: gateway`',
  'gateway-envoy': '`exposure: gateway`, `gateway.controller: envoy`',
  'gateway-traefik': '`exposure: gateway`, `gateway.controller: traefik`',
  istio: '`exposure: istio`',
  ingress: '`exposure: ingress`, `ingress.controller: core`',
  'ingress-traefik': '`exposure: ingress`, `ingress.controller: traefik`',
  'ingress-ingress-nginx':
    '`exposure: ingress`, `ingress.controller: ingress-nginx`',
  'ingress-nginx-inc': '`exposure: ingress`, `ingress.controller: nginx-inc`',
  'ingress-haproxy': '`exposure: ingress`, `ingress.controller: haproxy`',
  'ingress-alb': '`exposure: ingress`, `ingress.controller: alb`',
  proxy: '`exposure.proxy` of a Service',
};

const FEATURES = Object.keys(EXPOSURE_FEATURES) as ExposureFeature[];

/** The page of the documentation that says what each edge can do, from the matrix that the rules and the rendering use. */
export function edgesPage(): string {
  return `# What each edge can do

<!-- Made from packages/core/src/resolve/edge/capabilities.ts; do not edit. -->

What an edge cannot do is an error (\`CW_EXPOSURE_UNSUPPORTED\`) at the field that asks for it, which names the edges that can. How to ask is
told in [Exposure](../exposure.md).

${EDGES.map(chapter).join('\n')}
## Side by side

| field of \`exposure\` | ${EDGES.map(edge => TITLES[edge]).join(' | ')} |
| --- | ${EDGES.map(() => '---').join(' | ')} |
${FEATURES.map(
  feature =>
    `| \`${feature}\` | ${EDGES.map(edge =>
      capabilityOf(edge, feature) === undefined ? '-' : 'yes',
    ).join(' | ')} |`,
).join('\n')}
`;
}

function chapter(edge: Edge): string {
  const rows = FEATURES.flatMap(feature => {
    const how = capabilityOf(edge, feature);
    return how === undefined
      ? []
      : [`| ${EXPOSURE_FEATURES[feature]} | \`${feature}\` | ${how} |`];
  });
  return `## ${TITLES[edge]}

Asked for by ${ASKED[edge]}.

| what | field | by |
| --- | --- | --- |
${rows.join('\n')}
`;
}
