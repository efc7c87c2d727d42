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
import { EXAMPLES, SYSTEM_EXAMPLES } from './__testUtils__/systemExamples';
import { generateFromFiles } from './generateFromFiles';
import type { GeneratedRepository } from './GenerateInput';

const EVERY_EXAMPLE: readonly (readonly [string, DocumentFiles])[] = [
  ...readdirSync(join(EXAMPLES, 'quickstart')).map(
    kind =>
      [
        `quickstart/${kind}`,
        { file: join(EXAMPLES, 'quickstart', kind, 'chartwright.yaml') },
      ] as const,
  ),
  [
    'private-resources',
    { file: join(EXAMPLES, 'private-resources/chartwright.yaml') },
  ],
  ...SYSTEM_EXAMPLES,
];

describe('every example', () => {
  let renderer: ChartRenderer;
  beforeAll(async () => {
    renderer = await engineRenderer();
  }, 300_000);
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
