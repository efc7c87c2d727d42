import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { fieldAt } from '../fieldAt';
import { effectiveSystem } from '../system/effectiveSystem';
import type { World } from '../World';
import { BASE } from '../World';
import { placeOf } from './documentProblems';

/** A Prometheus that anybody may ask: it knows no sign-in of its own, unlike Grafana. */
export function openMonitoringProblems(world: World): Problem[] {
  const { system, platform } = world;
  if (system === undefined) return [];
  const found = new Map<string, Problem>();
  const path = ['observability', 'prometheus', 'exposure'];
  for (const environment of [BASE, ...platform.environments.map(e => e.name)]) {
    const { exposure } =
      effectiveSystem(system, environment).observability?.prometheus ?? {};
    if (exposure?.host === undefined || exposure.authentication) continue;
    const overlay = ['spec', 'environments', environment, ...path];
    const place = placeOf(
      system,
      fieldAt(system.written, overlay) === undefined
        ? ['spec', ...path]
        : overlay,
    );
    found.set(place.path, {
      code: 'CW_OPEN_MONITORING',
      severity: 'error',
      message: `A Prometheus ingress requires authentication, and \`${exposure.host}\` has none.`,
      ...place,
      expected: '`authentication: { basic: { secretName: … } }` or `oidc`',
    });
  }
  return [...found.values()];
}
