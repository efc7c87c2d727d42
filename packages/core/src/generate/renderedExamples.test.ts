import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkRenders } from '../check';
import type { DocumentFiles } from '../files/findDocuments';
import {
  ChartRenderer,
  engineRenderer,
  renderEnvironments,
  targetOfTree,
} from '../render';
import { generateFromFiles } from './generateFromFiles';
import type { GeneratedRepository } from './GenerateInput';

const EXAMPLES = join(__dirname, '../../../../examples');
const OPEN_POLICY = join(EXAMPLES, 'open-policy-platform');
const EVERY_EXAMPLE: readonly (readonly [string, DocumentFiles])[] = [
  ...readdirSync(join(EXAMPLES, 'quickstart')).map(
    kind =>
      [
        `quickstart/${kind}`,
        { file: join(EXAMPLES, 'quickstart', kind, 'chartwright.yaml') },
      ] as const,
  ),
  ['open-policy-platform', { file: join(OPEN_POLICY, 'system.yaml') }],
  ...readdirSync(join(OPEN_POLICY, 'variants')).map(
    name =>
      [
        `open-policy-platform with ${name}`,
        {
          file: join(OPEN_POLICY, 'system.yaml'),
          overlays: [join(OPEN_POLICY, 'variants', name)],
        },
      ] as const,
  ),
];

describe('every example', () => {
  let renderer: ChartRenderer;
  beforeAll(async () => {
    renderer = await engineRenderer();
  }, 60_000);
  afterAll(() => renderer.close());

  it.each(EVERY_EXAMPLE)(
    '%s renders in every environment, and no check finds an error',
    async (_, files) => {
      const { repositories } = generateFromFiles(files);
      for (const { tree } of repositories as Iterable<GeneratedRepository>) {
        const target = targetOfTree(tree);
        if (!target) continue;
        const renders = await renderEnvironments(target, renderer);
        expect(renders.map(({ environment }) => environment.name)).toEqual([
          'development',
          'staging',
          'production',
        ]);
        const { findings } = checkRenders(renders, target.folder);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
          [],
        );
      }
    },
    60_000,
  );
});
