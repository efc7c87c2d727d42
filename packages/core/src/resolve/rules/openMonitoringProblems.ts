import type {
  GrafanaExposure,
  Problem,
  PrometheusExposure,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import { capabilityOf } from '../edge/capabilities';
import { edgeOf } from '../edge/Edge';
import { edgeTitle, edgeTitles } from '../edge/edgeTitle';
import { fieldAt } from '../fieldAt';
import { effectiveSystem } from '../system/effectiveSystem';
import type { World } from '../World';
import { BASE } from '../World';
import { placeOf } from './documentProblems';

type Exposure = GrafanaExposure | PrometheusExposure;

/** A sign-in that the Platform's edge cannot ask for. */
function unableEdge(
  { platform }: World,
  { authentication = {} }: Exposure,
): Pick<Problem, 'code' | 'message' | 'hint'> | undefined {
  const edge = edgeOf(platform, platform.spec.exposure ?? 'gateway');
  const kind = (['basic', 'oidc'] as const).find(name => authentication[name]);
  if (edge === undefined || kind === undefined) return undefined;
  const feature = `authentication.${kind}` as const;
  if (capabilityOf(edge, feature) !== undefined) return undefined;
  return {
    code: 'CW_EXPOSURE_UNSUPPORTED',
    message: `The edge, ${edgeTitle(
      edge,
    )}, cannot ask for a sign-in by \`${kind}\`.`,
    hint: `What can: ${edgeTitles(feature)}.`,
  };
}

/**
 * Hosts of the observability stack: a Prometheus that anybody may ask, since it knows no sign-in of its own (Grafana does),
 * and a sign-in that the edge has not.
 */
export function openMonitoringProblems(world: World): Problem[] {
  const { system, platform } = world;
  if (system === undefined) return [];
  const found = new Map<string, Problem>();
  const add = (
    part: string,
    environment: string,
    problem: Omit<Problem, 'severity' | 'file'>,
  ) => {
    const path: FieldPath = ['observability', part, 'exposure'];
    const overlay = ['spec', 'environments', environment, ...path];
    const place = placeOf(
      system,
      fieldAt(system.written, overlay) === undefined
        ? ['spec', ...path]
        : overlay,
    );
    found.set(`${problem.code} ${place.path}`, {
      ...problem,
      severity: 'error',
      ...place,
    });
  };
  for (const environment of [BASE, ...platform.environments.map(e => e.name)]) {
    const { prometheus, grafana } =
      effectiveSystem(system, environment).observability ?? {};
    for (const [part, exposure] of [
      ['prometheus', prometheus?.exposure],
      ['grafana', grafana?.exposure],
    ] as const) {
      if (exposure?.host === undefined) continue;
      const unable = unableEdge(world, exposure);
      if (unable) add(part, environment, unable);
      if (part === 'prometheus' && !exposure.authentication) {
        add(part, environment, {
          code: 'CW_OPEN_MONITORING',
          message: `A Prometheus ingress requires authentication, and \`${exposure.host}\` has none.`,
          expected: '`authentication: { basic: { secretName: … } }` or `oidc`',
        });
      }
    }
  }
  return [...found.values()];
}
