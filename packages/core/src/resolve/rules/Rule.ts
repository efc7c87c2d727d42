import type { ErrorCode } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import type { EffectiveSpec } from '../EffectiveSpec';
import type { JsonMap } from '../Layer';
import type { OriginTree } from '../mergeLayers';
import type { ServiceNode, World } from '../World';

/** What a rule looks at: one service in one environment, everything merged. */
export interface RuleContext {
  world: World;
  node: ServiceNode;
  /** A name of the Platform, or `base`. */
  environment: string;
  production: boolean;
  spec: EffectiveSpec;
  /** The same with what the kind cannot use. */
  merged: JsonMap;
  origins: OriginTree;
}

/** What a rule has against a spec; the place is found by `path`, which lies below the spec. */
export interface Violation {
  code: ErrorCode;
  severity: 'error' | 'warning';
  message: string;
  path: FieldPath;
  found?: string;
  expected?: string;
  hint?: string;
}

/** A rule over several fields. */
export type Rule = (context: RuleContext) => Violation[];

/** A hint for a name that resembles a known one. */
export function suggestion(
  similar: string | undefined,
): Pick<Violation, 'hint'> {
  return similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` };
}

/** Names as a list for people. */
export function listed(names: readonly string[], none: string): string {
  return names.length === 0
    ? none
    : `one of ${names.map(name => `\`${name}\``).join(', ')}`;
}
