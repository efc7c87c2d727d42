import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { chmod } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { techDocsAvailable } from './techDocsAvailable';

const local = new ConfigReader({
  techdocs: { builder: 'local', generator: { runIn: 'local' } },
});

describe('techDocsAvailable', () => {
  const folder = createMockDirectory();

  it('needs mkdocs where the pages are built on this machine', async () => {
    folder.setContent({ bin: {}, venv: { mkdocs: '#!/bin/sh' } });
    const path = [folder.resolve('bin'), folder.resolve('venv')];
    await expect(techDocsAvailable(local, path[0]!)).resolves.toBe(false);
    // A file that cannot be run is no program.
    await expect(techDocsAvailable(local, path[1]!)).resolves.toBe(false);
    await chmod(folder.resolve('venv/mkdocs'), 0o755);
    await expect(techDocsAvailable(local, path.join(delimiter))).resolves.toBe(
      true,
    );
    await expect(techDocsAvailable(local, '')).resolves.toBe(false);
  });

  it.each([
    { techdocs: { builder: 'external' } },
    { techdocs: { builder: 'local', generator: { runIn: 'docker' } } },
    {},
  ])('is not asked with %j', async data => {
    await expect(techDocsAvailable(new ConfigReader(data), '')).resolves.toBe(
      true,
    );
  });
});
