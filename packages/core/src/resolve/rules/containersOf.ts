import type { PortParts } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import type {
  EffectiveProbes,
  EffectiveResources,
  EffectiveSpec,
  EffectiveVariables,
} from '../EffectiveSpec';

/** A container of a service, wherever it is described. */
export interface ContainerPart {
  /** Path below the spec; empty for the main container. */
  path: FieldPath;
  title: string;
  image?: { repository?: string; tag?: string; digest?: string };
  env?: EffectiveVariables;
  resources?: EffectiveResources;
  ports?: Record<string, PortParts>;
  probes?: EffectiveProbes;
  mounts?: Record<string, string>;
  /** Its image and resources are those of the main container where it has none. */
  inherits: boolean;
}

/** The main container, sidecars, init containers and jobs. */
export function containersOf(spec: EffectiveSpec): ContainerPart[] {
  const beside = (
    field: 'sidecars' | 'initContainers' | 'jobs',
    noun: string,
  ) =>
    Object.entries(spec[field] ?? {}).map(
      ([name, container]): ContainerPart => ({
        ...container,
        path: [field, name],
        title: `the ${noun} \`${name}\``,
        inherits: field === 'jobs',
      }),
    );
  return [
    {
      ...spec,
      path: [],
      title: 'the service',
      inherits: false,
    } as ContainerPart,
    ...beside('sidecars', 'sidecar'),
    ...beside('initContainers', 'init container'),
    ...beside('jobs', 'job'),
  ];
}
