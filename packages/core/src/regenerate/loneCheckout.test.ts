import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileTree } from '../files/writeFileTree';
import type { GeneratedRepository } from '../generate/GenerateInput';
import { generateFromFiles } from '../generate/generateFromFiles';
import { planRegeneration } from './index';

const EXAMPLE = join(
  __dirname,
  '../../../../examples/resource-types/system.yaml',
);

describe("a checkout without the Platform's folder of resource types", () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'lone-'));
    for (const result of generateFromFiles({ file: EXAMPLE }).repositories) {
      const { name, tree } = result as GeneratedRepository;
      writeFileTree(join(root, name), tree, { owner: name });
      // In a git repository of its own, nothing beside it counts.
      mkdirSync(join(root, name, '.git'));
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const plan = (name: string) =>
    planRegeneration({ folder: join(root, name), style: 'keep', full: true });

  it.each(['catalogue', 'items'])(
    'generates %s from the copies in its records',
    async name => {
      expect(await plan(name)).toMatchObject({
        regeneration: { drift: false, conflicts: 0 },
      });
    },
  );

  it('tells when the copies are lost', async () => {
    const copies = '.chartwright/context/resource-types';
    rmSync(join(root, 'items', copies), { recursive: true });
    await expect(plan('items')).rejects.toMatchObject({
      problems: [
        { code: 'CW_RESOURCE_TYPES_MISSING', path: 'spec.resourceTypes' },
      ],
    });
  });
});
