import type {
  PlatformDocument,
  PlatformEnvironment,
  PlatformSpec,
  Tier,
} from '@chartwright/backstage-plugin-chartwright-common';
import { DEFAULT_PLATFORM } from '@chartwright/backstage-plugin-chartwright-common';
import type { LocatedDocument } from '../spec/LocatedDocument';
import { positionOf } from '../spec/Positions';
import { fieldAt } from './fieldAt';
import type { JsonMap, Layer } from './Layer';
import type { OriginTree } from './mergeLayers';
import { isMap, mergeLayers } from './mergeLayers';
import { titleFromName } from './titleFromName';

/** A Platform laid over the built-in one. */
export interface EffectivePlatform {
  name: string;
  spec: PlatformSpec;
  environments: (PlatformEnvironment & {
    title: string;
    production: boolean;
  })[];
  tiers: Record<string, Tier>;
  origins: OriginTree;
  /** The document, when there is one. */
  located?: LocatedDocument<'Platform'>;
}

/** The Platform that holds: the given one laid over {@link DEFAULT_PLATFORM}. */
export function effectivePlatform(
  located?: LocatedDocument<'Platform'>,
): EffectivePlatform {
  const layers: Layer[] = [
    {
      value: DEFAULT_PLATFORM as unknown as JsonMap,
      originOf: () => ({ level: 'default', document: 'built-in' }),
    },
  ];
  const written = fieldAt(located?.written, ['spec']);
  if (located !== undefined && isMap(written)) {
    layers.push({
      value: written,
      originOf: path => ({
        level: 'platform',
        document: located.path,
        ...positionOf(located.positions, ['spec', ...path]),
      }),
    });
  }
  const { value, origins } = mergeLayers(layers);
  const spec = value as unknown as PlatformSpec;
  const document: PlatformDocument | undefined = located?.document;
  return {
    name: document?.metadata.name ?? 'default',
    spec,
    environments: (spec.environments ?? []).map(environment => ({
      ...environment,
      title: environment.title ?? titleFromName(environment.name),
      production: environment.production ?? false,
    })),
    tiers: spec.tiers ?? {},
    origins,
    ...(located === undefined ? {} : { located }),
  };
}
