import type { ResourceTypes } from '../resources/ResourceType';
import type { LocatedDocument } from '../spec/LocatedDocument';
import type { EffectivePlatform } from './effectivePlatform';
import type { NeighbourFacts } from './NeighbourFacts';
import type { LocatedSpec, SpecLayers } from './resolveSpec';
import { resolveSpec, sameLayers, specLayers } from './resolveSpec';
import type { ResolvedResource } from './resources';
import { titleFromName } from './titleFromName';

/** Name under which the values of every environment go. */
export const BASE = 'base';

/** One service of the system, with its specs made when they are asked for. */
export interface ServiceNode {
  located: LocatedDocument<'Service'>;
  name: string;
  title: string;
  /** @param environment - a name of the Platform, or {@link BASE} */
  spec(environment: string): LocatedSpec;
}

/** Everything that one resolution looks at. */
export interface World {
  platform: EffectivePlatform;
  system?: LocatedDocument<'System'>;
  /** Services of the system, or the only one, by name. */
  services: ReadonlyMap<string, ServiceNode>;
  /** What is known about neighbours that are not among the services. */
  neighbours: NeighbourFacts;
  resourceTypes: ResourceTypes;
  /** Resources that were resolved already, by environment and name. */
  resources: Map<string, Map<string, ResolvedResource>>;
}

/** A service whose specs are remembered. */
export function serviceNode(
  platform: EffectivePlatform,
  system: LocatedDocument<'System'> | undefined,
  located: LocatedDocument<'Service'>,
): ServiceNode {
  const specs = new Map<string, { layers: SpecLayers; spec: LocatedSpec }>();
  const { name, title } = located.document.metadata;
  return {
    located,
    name,
    title: title ?? titleFromName(name),
    spec: environment => {
      const known = specs.get(environment);
      if (known !== undefined) return known.spec;
      const overlay = environment === BASE ? undefined : environment;
      const layers = specLayers(platform, system, located, overlay);
      // Environments without overlays differ by nothing but whether they are production.
      const same = [...specs.values()].find(other =>
        sameLayers(other.layers, layers),
      );
      const spec = same?.spec ?? resolveSpec(platform, system, located, layers);
      specs.set(environment, { layers, spec });
      return spec;
    },
  };
}

/** Namespace of a service: the System's, the environment's own or with its suffix; the service's name without a System. */
export function namespaceOf(
  world: Pick<World, 'platform' | 'system'>,
  service: string,
  environment: string,
): string {
  const spec = world.system?.document.spec;
  const overlays = spec?.environments ?? {};
  const own = Object.hasOwn(overlays, environment)
    ? overlays[environment]?.namespace
    : undefined;
  if (own !== undefined) return own;
  const common =
    spec?.namespace ?? world.system?.document.metadata.name ?? service;
  const suffix = world.platform.environments.find(
    ({ name }) => name === environment,
  )?.namespaceSuffix;
  return suffix === undefined
    ? common
    : `${common}${suffix.startsWith('-') ? '' : '-'}${suffix}`;
}
