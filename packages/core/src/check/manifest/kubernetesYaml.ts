import { FAILSAFE_SCHEMA, Type, load, type Schema } from 'js-yaml';
import {
  BOOLEANS,
  integerValue,
  kubernetesScalar,
} from '../../simpleYaml/kubernetesScalar';

function plainType(): Type {
  let last: unknown;
  return new Type('tag:chartwright.dev,2026:plain', {
    kind: 'scalar',
    resolve: (text: string | null) => {
      last = kubernetesScalar(text ?? '');
      return typeof last !== 'string';
    },
    construct: () => last,
  });
}

const MERGE = new Type('tag:yaml.org,2002:merge', {
  kind: 'scalar',
  resolve: (text: string | null) => text === '<<' || text === null,
});

const TAGGED = [
  new Type('tag:yaml.org,2002:int', {
    kind: 'scalar',
    construct: (text: string) => integerValue(text),
  }),
  new Type('tag:yaml.org,2002:float', {
    kind: 'scalar',
    construct: (text: string) => Number(text),
  }),
  new Type('tag:yaml.org,2002:bool', {
    kind: 'scalar',
    construct: (text: string) => BOOLEANS.get(text) ?? text,
  }),
  new Type('tag:yaml.org,2002:null', {
    kind: 'scalar',
    construct: () => null,
  }),
  new Type('tag:yaml.org,2002:binary', {
    kind: 'scalar',
    construct: (text: string) => text,
  }),
];

const SCHEMA: Schema = FAILSAFE_SCHEMA.extend({
  implicit: [plainType(), MERGE],
  explicit: TAGGED,
});

/**
 * The value of one YAML document as kubectl and Helm read it.
 *
 * @param options.repeatedKeys - take the last of repeated keys instead of failing on them.
 * @throws YAMLException of js-yaml, with the place.
 */
export function loadKubernetesYaml(
  text: string,
  options: { repeatedKeys?: boolean } = {},
): unknown {
  return load(text, { schema: SCHEMA, json: options.repeatedKeys ?? false });
}
