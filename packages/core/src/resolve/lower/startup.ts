import { splitImageReference } from '@chartwright/backstage-plugin-chartwright-common';
import type { EffectivePlatform } from '../effectivePlatform';
import type { Mesh } from '../mesh/meshOf';
import type { Dependency } from '../ResolvedService';
import type { StartupValues } from '../values';
import type { World } from '../World';
import { peerName } from './network';

/**
 * Users whose connections the proxies of a mesh leave alone: a proxy itself accepts every connection, so that one through
 * it says nothing about who is there. Istio: 1337; Linkerd: 2102, the proxies' own.
 */
const UNPROXIED = { istio: 1337, linkerd: 2102 } as const;

/** The Platform's image with a shell, where it names one. */
export function toolImage({
  spec: { toolImage: reference },
}: EffectivePlatform): Pick<StartupValues, 'image'> {
  if (reference === undefined) return {};
  const { repository, tag, digest } = splitImageReference(reference);
  return {
    image: {
      repository,
      // The library's tag is not this image's.
      tag: tag ?? (digest === undefined ? 'latest' : ''),
      ...(digest === undefined ? {} : { digest }),
    },
  };
}

/** What the Pods wait for; a dependency without a port was told already, and is left out. */
export function lowerStartup(
  world: World,
  dependencies: readonly Dependency[],
  { kind }: Mesh,
): StartupValues {
  const targets = dependencies.flatMap(dependency =>
    dependency.waits && dependency.port !== undefined
      ? [{ ...dependency, port: dependency.port }]
      : [],
  );
  return {
    ...toolImage(world.platform),
    ...(targets.length > 0 && kind !== 'none'
      ? { runAsUser: UNPROXIED[kind] }
      : {}),
    waitFor: Object.fromEntries(
      targets.map(target => [
        peerName(target, world),
        { host: target.host, port: target.port },
      ]),
    ),
  };
}
