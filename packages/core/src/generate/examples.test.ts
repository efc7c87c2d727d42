import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { FileTree } from '../files/FileTree';
import { DocumentFiles, findDocuments } from '../files/findDocuments';
import type { DocumentSource } from '../spec';
import { EXAMPLES, SYSTEM_EXAMPLES } from './__testUtils__/systemExamples';
import { generateFromFiles } from './generateFromFiles';
import type { GeneratedRepository } from './GenerateInput';
import { generateService } from './generateService';
import { generatorAssets } from './generatorAssets';

const quickstarts = readdirSync(join(EXAMPLES, 'quickstart')).map(kind => ({
  file: join(EXAMPLES, 'quickstart', kind, 'chartwright.yaml'),
}));
const openPolicy = { file: join(EXAMPLES, 'open-policy-platform/system.yaml') };
const named: readonly (readonly [string, DocumentFiles])[] = [
  ...quickstarts.map(
    files => [files.file.slice(EXAMPLES.length + 1), files] as const,
  ),
  ...SYSTEM_EXAMPLES,
];

function repositories(files: DocumentFiles): GeneratedRepository[] {
  const generation = generateFromFiles(files);
  expect(
    generation.problems.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  return [...generation.repositories].map(repository => {
    if (!('tree' in repository)) throw new Error(repository.message);
    return repository;
  });
}

const text = (tree: FileTree, path: string) => String(tree.get(path)?.content);

describe('quickstart', () => {
  it('has one example for each kind', () => {
    const kinds = quickstarts.map(
      ({ file }) =>
        /kind: (?!Service)(\w+)/.exec(readFileSync(file, 'utf8'))?.[1],
    );
    expect(kinds.sort()).toEqual([
      'api',
      'cron',
      'job',
      'scheduler',
      'stateful',
      'web',
      'worker',
    ]);
  });

  it.each(quickstarts)('$file is under 15 lines', ({ file }) => {
    expect(
      readFileSync(file, 'utf8').trimEnd().split('\n').length,
    ).toBeLessThan(15);
  });
});

describe.each(named)('%s', (_, files) => {
  const generated = repositories(files);

  it('comes out the same a second time, to the byte', () => {
    expect(repositories(files).map(({ tree }) => [...tree])).toEqual(
      generated.map(({ tree }) => [...tree]),
    );
  });

  it('names nothing of the machine that generated it', () => {
    for (const { tree } of generated) {
      for (const [path, { content }] of tree) {
        expect(`${path}: ${content}`).not.toContain(EXAMPLES);
      }
    }
  });

  const texts = generated.flatMap(({ tree }) =>
    [...tree]
      .filter(([path]) => !path.includes('/charts/') && !/\.json$/.test(path))
      .map(([path, { content }]) => `${path}: ${content}`),
  );

  it('ends every text with one newline', () => {
    expect(texts.filter(content => !/[^\n]\n$/.test(content))).toEqual([]);
  });

  it('has no line that ends in a blank and no two empty lines in its pages', () => {
    const pages = texts.filter(content => /^\S+\.md: /.test(content));
    expect(pages.filter(page => /[ \t]\n|\n\n\n/.test(page))).toEqual([]);
  });

  it('keeps the values of production short', () => {
    for (const { tree, kind } of generated) {
      // A system whose stores are other things in production says more there.
      expect(
        text(tree, 'chart/values-production.yaml').split('\n').length,
      ).toBeLessThan(kind === 'System' ? 300 : 60);
    }
  });

  it('writes entities that the catalog takes', () => {
    for (const { tree } of generated) {
      for (const document of parseAllDocuments(
        text(tree, 'catalog-info.yaml'),
      )) {
        expect(document.errors).toEqual([]);
        const entity = document.toJS();
        expect(entity).toMatchObject({
          apiVersion: 'backstage.io/v1alpha1',
          metadata: { name: expect.stringMatching(/^[a-z0-9-]{1,63}$/) },
          spec: { owner: expect.stringMatching(/^group:default\/[a-z-]+$/) },
        });
        for (const link of entity.metadata.links ?? []) {
          expect(link).toEqual({
            url: expect.stringMatching(/^https:\/\//),
            title: expect.any(String),
            icon: expect.any(String),
            type: expect.any(String),
          });
        }
      }
    }
  });

  it('gives every API a definition', () => {
    const definitions = generated.flatMap(({ tree }) =>
      parseAllDocuments(text(tree, 'catalog-info.yaml'))
        .map(document => document.toJS())
        .filter(({ kind }) => kind === 'API')
        .map(({ spec }) => typeof spec.definition),
    );
    expect(definitions).toEqual(definitions.map(() => 'string'));
  });

  it('lists every page in mkdocs.yml, and every listed page exists', () => {
    for (const { tree } of generated) {
      const pages = [...tree.keys()].filter(path =>
        /^docs\/.*\.md$/.test(path),
      );
      const listed = [
        ...text(tree, 'mkdocs.yml').matchAll(/: (\S+\.md)$/gm),
      ].map(([, page]) => `docs/${page}`);
      expect(listed.sort()).toEqual(pages);
    }
  });

  it('has only relative links in its docs that lead to a file', () => {
    for (const { tree } of generated) {
      for (const path of tree.keys()) {
        if (!/^docs\/[^/]*\.md$/.test(path)) continue;
        for (const [, target] of text(tree, path).matchAll(
          /\]\(([^):]+\.md)\)/g,
        )) {
          expect([...tree.keys()]).toContain(`docs/${target}`);
        }
      }
    }
  });
});

describe('a lone checkout', () => {
  it.each(repositories(openPolicy).filter(({ kind }) => kind === 'Service'))(
    'of $name comes out as the whole system made it',
    ({ tree }) => {
      const source = (path: string): DocumentSource => ({
        path,
        text: text(tree, path),
      });
      const { problems, repository } = generateService({
        main: source('chartwright.yaml'),
        system: source('.chartwright/context/system.yaml'),
        platform: source('.chartwright/context/platform.yaml'),
        ...(tree.has('.chartwright/context/neighbours.yaml') && {
          neighbours: source('.chartwright/context/neighbours.yaml'),
        }),
        assets: generatorAssets(),
      });
      expect(problems).toEqual([]);
      expect([...repository!.tree]).toEqual([...tree]);
    },
  );

  it('is what one service of a system comes out as by itself', () => {
    const [first] = repositories(openPolicy);
    const found = findDocuments({
      file: join(EXAMPLES, `open-policy-platform/services/${first!.name}.yaml`),
    });
    const { repository } = generateService({
      ...found,
      assets: generatorAssets(),
    });
    expect([...repository!.tree]).toEqual([...first!.tree]);
  });
});
