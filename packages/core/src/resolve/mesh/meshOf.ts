import type { PlatformMesh } from '@chartwright/backstage-plugin-chartwright-common';
import type { EffectiveSpec } from '../EffectiveSpec';
import { fieldAt } from '../fieldAt';
import type { World } from '../World';

/** The mesh of a system in an environment. */
export interface Mesh {
  kind: 'none' | 'istio' | 'linkerd';
  /** Namespace of its control plane. */
  namespace: string;
  platform: PlatformMesh;
}

const NAMESPACES = {
  none: '',
  istio: 'istio-system',
  linkerd: 'linkerd',
} as const;

/** Which mesh the Pods of a system are in; none without a System, which is the default of one, too. */
export function meshOf(
  { system, platform }: Pick<World, 'system' | 'platform'>,
  environment: string,
): Mesh {
  const given =
    fieldAt(system?.written, ['spec', 'environments', environment, 'mesh']) ??
    system?.document.spec.mesh;
  const kind = given === 'istio' || given === 'linkerd' ? given : 'none';
  const own = platform.spec.mesh ?? {};
  return { kind, namespace: own.namespace ?? NAMESPACES[kind], platform: own };
}

/** The mesh that a service is in: that of its system, unless its Pods are kept out. */
export function serviceMesh(
  world: Pick<World, 'system' | 'platform'>,
  spec: EffectiveSpec,
  environment: string,
): Mesh {
  const mesh = meshOf(world, environment);
  return spec.mesh?.inject === false ? { ...mesh, kind: 'none' } : mesh;
}
