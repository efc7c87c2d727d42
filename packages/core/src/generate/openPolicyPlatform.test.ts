import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import {
  ChartRenderer,
  engineRenderer,
  renderEnvironments,
  targetOfTree,
} from '../render';
import { Evidence, Expectation, isMet } from './__testUtils__/expectations';
import { generateFromFiles } from './generateFromFiles';
import type { GeneratedRepository } from './GenerateInput';

const FOLDER = join(__dirname, '../../../../examples/open-policy-platform');
const VARIANTS = readdirSync(join(FOLDER, 'variants'));
const ITEMS: { id: string; statement: string; expect: Expectation[] }[] = parse(
  readFileSync(join(FOLDER, 'acceptance.yaml'), 'utf8'),
);

/** Everything that the documents, with a variant laid over them, come to: by environment. */
async function evidenceOf(
  renderer: ChartRenderer,
  variant?: string,
): Promise<Map<string, Evidence>> {
  const { repositories } = generateFromFiles({
    file: join(FOLDER, 'system.yaml'),
    overlays: variant ? [join(FOLDER, 'variants', variant)] : [],
  });
  const trees = [...(repositories as Iterable<GeneratedRepository>)].map(
    ({ tree }) => tree,
  );
  const edges = trees.flatMap(tree =>
    parseAllDocuments(String(tree.get('catalog-info.yaml')?.content)).flatMap(
      document => {
        const { metadata, spec } = document.toJS();
        return (spec.dependsOn ?? []).map(
          (reference: string) =>
            `${metadata.name} -> ${reference.replace(/^.*\//, '')}`,
        );
      },
    ),
  );
  const manifests = new Map<string, unknown[]>();
  for (const tree of trees) {
    const target = targetOfTree(tree);
    if (!target) continue;
    for (const { environment, outcome } of await renderEnvironments(
      target,
      renderer,
    )) {
      if (!outcome.ok) throw new Error(outcome.failure.message);
      const documents = parseAllDocuments(outcome.rendered.manifest);
      manifests.set(environment.name!, [
        ...(manifests.get(environment.name!) ?? []),
        ...[...documents].map(document => document.toJS()),
      ]);
    }
  }
  return new Map(
    [...manifests].map(([name, found]) => [
      name,
      { manifests: found, trees, edges },
    ]),
  );
}

describe('the Open Policy Platform', () => {
  let renderer: ChartRenderer;
  let candidates: Map<string, Evidence>[];

  beforeAll(async () => {
    renderer = await engineRenderer();
    candidates = [
      await evidenceOf(renderer),
      ...(await Promise.all(
        VARIANTS.map(variant => evidenceOf(renderer, variant)),
      )),
    ];
  }, 120_000);
  afterAll(() => renderer.close());

  it('is rendered in three environments', () => {
    for (const evidence of candidates) {
      expect([...evidence.keys()]).toEqual([
        'development',
        'staging',
        'production',
      ]);
    }
  });

  it.each(ITEMS)('$id: $statement', ({ expect: expectations }) => {
    const met = candidates.map(evidence =>
      expectations.filter(
        expectation =>
          ![...evidence.values()].every(found => isMet(expectation, found)),
      ),
    );
    const closest = met.reduce((a, b) => (b.length < a.length ? b : a));
    expect(closest).toEqual([]);
  });

  it('notices what is not there', () => {
    const evidence = candidates[0]!.get('production')!;
    expect(
      isMet({ kind: 'Deployment', path: 'spec.replicas', value: 4 }, evidence),
    ).toBe(false);
    expect(
      isMet({ artefact: 'docs', contains: 'no such text' }, evidence),
    ).toBe(false);
  });
});
