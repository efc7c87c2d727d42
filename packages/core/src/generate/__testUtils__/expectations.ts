import type { FileTree } from '../../files/FileTree';

/** One line of an acceptance list; see examples/open-policy-platform/acceptance.yaml. */
export interface Expectation {
  kind?: string;
  name?: string;
  path?: string;
  op?: 'equals' | 'contains' | 'exists' | 'in' | 'gte' | 'matches';
  value?: unknown;
  artefact?: 'docs' | 'runbook' | 'dashboard' | 'values' | 'chart' | 'catalog';
  contains?: string | string[];
  any_of?: Expectation[];
}

/** What an expectation is held against: everything generated for a system, rendered for one environment. */
export interface Evidence {
  readonly manifests: readonly unknown[];
  readonly trees: readonly FileTree[];
  /** `component -> dependency` for each edge of the catalog. */
  readonly edges: readonly string[];
}

/** Whether the evidence meets an expectation. */
export function isMet(expectation: Expectation, evidence: Evidence): boolean {
  if (expectation.any_of) {
    return expectation.any_of.some(one => isMet(one, evidence));
  }
  if (expectation.artefact) return artefactMet(expectation, evidence);
  return evidence.manifests.some(manifest => {
    const { kind, metadata } = manifest as {
      kind?: string;
      metadata?: { name?: string };
    };
    if (kind !== expectation.kind) return false;
    if (expectation.name && metadata?.name !== expectation.name) return false;
    return select(manifest, expectation.path ?? '').some(found =>
      compare(found, expectation),
    );
  });
}

const FILES: Readonly<Record<string, RegExp>> = {
  docs: /^docs\/.*\.md$/,
  runbook: /^docs\/.*\.md$/,
  dashboard: /^chart\/dashboards\//,
  chart: /^chart\//,
};

function artefactMet(
  { artefact, contains = [] }: Expectation,
  { trees, edges }: Evidence,
): boolean {
  const fragments = [contains].flat();
  if (artefact === 'catalog') {
    return fragments.every(edge => edges.includes(edge));
  }
  const texts = trees.flatMap(tree =>
    [...tree].flatMap(([path, { content }]) => {
      if (artefact === 'values') return path;
      return FILES[artefact!]?.test(path) ? `${path}\n${content}` : [];
    }),
  );
  return fragments.every(fragment =>
    texts.some(text => text.toLowerCase().includes(fragment.toLowerCase())),
  );
}

/** Every value at a path: dotted, `[*]`, `[k=v]`, `["literal"]`. */
function select(value: unknown, path: string): unknown[] {
  const steps = [
    ...path.matchAll(/\["([^"]+)"\]|\[([^=\]]+)=([^\]]+)\]|\[\*\]|([^.[\]]+)/g),
  ];
  return steps.reduce<unknown[]>(
    (found, [step, literal, key, wanted, name]) =>
      found
        .flatMap(item => {
          const field = literal ?? name;
          if (field !== undefined) return own(item, field) ?? [];
          if (!Array.isArray(item)) return [];
          return step === '[*]'
            ? item
            : item.filter(element => String(own(element, key!)) === wanted);
        })
        .filter(item => item !== undefined),
    [value],
  );
}

function own(item: unknown, field: string): unknown {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, field)
    ? [(item as Record<string, unknown>)[field]]
    : undefined;
}

function compare(
  found: unknown,
  { op = 'equals', value }: Expectation,
): boolean {
  const text =
    (typeof found === 'string' ? found : JSON.stringify(found)) ?? '';
  switch (op) {
    case 'exists':
      return found !== undefined && found !== null;
    case 'contains':
      return [value]
        .flat()
        .every(part => squeeze(text).includes(squeeze(String(part))));
    case 'in':
      return (value as unknown[]).includes(found);
    case 'gte':
      return Number(found) >= Number(value);
    case 'matches':
      return new RegExp(String(value)).test(text);
    default:
      return String(found) === String(value);
  }
}

/** PromQL is compared without blanks. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
