import type { Tier } from '@chartwright/backstage-plugin-chartwright-common';
import type { EffectivePlatform } from './effectivePlatform';
import type { EffectiveSpec } from './EffectiveSpec';
import type { ServiceKind } from './vocabulary';

/** What the defaults of a service depend on. */
export interface DefaultsInput {
  kind: ServiceKind;
  name: string;
  /** Every document's part, merged. */
  spec: EffectiveSpec;
  tier: Tier | undefined;
  platform: EffectivePlatform;
  production: boolean;
  systemTitle?: string;
}
