import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { FileSystemError, WriteRefusedError } from '../files/FileSystemError';
import { generateFromFiles } from './generateFromFiles';
import type { GeneratedRepository } from './GenerateInput';
import { writeRepositories } from './writeRepositories';

describe('generateFromFiles', () => {
  let root: string;
  const put = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const service = (name: string, more = '') =>
    `apiVersion: chartwright.dev/v1\nkind: Service\nmetadata: {name: ${name}, owner: 'group:default/shop'}\nspec: {kind: api, image: 'ghcr.io/acme/${name}:1.0.0'${more}}\n`;
  const system = (services: string) =>
    `apiVersion: chartwright.dev/v1\nkind: System\nmetadata: {name: shop, owner: 'group:default/shop'}\nspec:\n  services:\n${services}`;
  const platform = (spec: string) =>
    `apiVersion: chartwright.dev/v1\nkind: Platform\nmetadata: {name: acme}\nspec: ${spec}\n`;
  const generate = (file: string, more: object = {}) => {
    const generation = generateFromFiles({ file: join(root, file), ...more });
    return {
      ...generation,
      errors: generation.problems.filter(
        ({ severity }) => severity === 'error',
      ),
      made: [...generation.repositories],
    };
  };
  const repository = (file: string, more: object = {}) => {
    const { made, errors } = generate(file, more);
    expect(errors).toEqual([]);
    return made[0] as GeneratedRepository;
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chartwright-generate-'));
    mkdirSync(join(root, '.git'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  describe('with templates of a platform team', () => {
    const templates = {
      'templates/service/docs/operations.md.hbs':
        '# Our way to run {{md service.title}}\n',
      'templates/service/CODEOWNERS.hbs': '* {{service.owner}}\n',
      'templates/service/.editorconfig': '[*]\n# {{ verbatim }}\n',
      'templates/system/NOTICE.hbs': '{{system.name}}\n',
    };

    it('replaces, adds and copies files, and keeps the others', () => {
      put({ ...templates, 'orders.yaml': service('orders') });
      const { tree } = repository('orders.yaml', {
        templates: join(root, 'templates'),
      });
      expect(tree.get('docs/operations.md')?.content).toBe(
        '# Our way to run Orders\n',
      );
      expect(tree.get('CODEOWNERS')?.content).toBe('* group:default/shop\n');
      expect(tree.get('.editorconfig')?.content).toBe(
        '[*]\n# {{ verbatim }}\n',
      );
      expect(tree.has('docs/architecture.md')).toBe(true);
      expect(tree.has('NOTICE')).toBe(false);
      expect(tree.has('.chartwright/pristine/CODEOWNERS')).toBe(true);
    });

    it('finds the folder that the Platform names', () => {
      put({
        ...templates,
        'platform.yaml': platform('{templates: ./templates}'),
        'shop/orders.yaml': service('orders'),
      });
      expect(repository('shop/orders.yaml').tree.has('CODEOWNERS')).toBe(true);
    });

    it('says file and line of a template that is wrong', () => {
      put({
        'templates/service/x.md.hbs': 'fine\n{{service.nmae}}\n',
        'orders.yaml': service('orders'),
      });
      expect(
        generate('orders.yaml', { templates: join(root, 'templates') }).errors,
      ).toMatchObject([
        {
          code: 'CW_TEMPLATE',
          file: join(root, 'templates/service/x.md.hbs'),
          line: 2,
        },
      ]);
    });

    it.each([
      ['a file that the generator makes otherwise', 'catalog-info.yaml.hbs'],
      ['records of the generator', '.chartwright/lock.yaml.hbs'],
      ['another spelling of a generated file', 'docs/Index.md.hbs'],
    ])('refuses a template for %s', (_, name) => {
      put({
        [`templates/service/${name}`]: 'x\n',
        'orders.yaml': service('orders'),
      });
      expect(
        generate('orders.yaml', { templates: join(root, 'templates') }).errors,
      ).toMatchObject([{ code: 'CW_FILE_COLLISION' }]);
    });

    it('does not follow a symbolic link out of the folder', () => {
      put({ 'secret.txt': 'secret\n', 'orders.yaml': service('orders') });
      mkdirSync(join(root, 'templates/service'), { recursive: true });
      symlinkSync(
        join(root, 'secret.txt'),
        join(root, 'templates/service/leak.txt'),
      );
      const { tree } = repository('orders.yaml', {
        templates: join(root, 'templates'),
      });
      expect(tree.has('leak.txt')).toBe(false);
    });

    it('says when the folder is not there', () => {
      put({ 'orders.yaml': service('orders') });
      expect(() =>
        generate('orders.yaml', { templates: join(root, 'none') }),
      ).toThrow(FileSystemError);
    });
  });

  describe('of a system', () => {
    const files = {
      'system.yaml': system(
        [
          '    orders: {document: ./services/orders.yaml}',
          '    # Made here.',
          '    payments:',
          '      metadata: {title: Payments}',
          '      spec:',
          '        # A queue worker.',
          '        kind: worker',
          "        image: 'ghcr.io/acme/payments:1.0.0'",
          '',
        ].join('\n'),
      ),
      'services/orders.yaml': service('orders', ', dependsOn: {services: {}}'),
    };
    const write = () => {
      const { made, kind } = generate('system.yaml');
      return writeRepositories(
        kind,
        made as GeneratedRepository[],
        join(root, 'out'),
      );
    };

    it('writes a folder for each service and one for the system', () => {
      put(files);
      write();
      expect(readdirSync(join(root, 'out')).sort()).toEqual([
        'orders',
        'payments',
        'shop',
      ]);
    });

    it('gives a service that is written in the System a document of its own', () => {
      put(files);
      write();
      expect(
        readFileSync(join(root, 'out/payments/chartwright.yaml'), 'utf8'),
      ).toBe(
        [
          'apiVersion: chartwright.dev/v1',
          'kind: Service',
          'metadata:',
          '  name: payments',
          '  system: shop',
          '  title: Payments',
          'spec:',
          '  # A queue worker.',
          '  kind: worker',
          "  image: 'ghcr.io/acme/payments:1.0.0'",
          '',
        ].join('\n'),
      );
    });

    it('takes a file that holds all of its documents', () => {
      put({
        'all.yaml': [
          service('orders'),
          system('    orders: {}\n'),
          platform('{}'),
        ].join('---\n'),
      });
      const { made, errors } = generate('all.yaml');
      expect(errors).toEqual([]);
      expect(
        made.map(item => ('tree' in item ? item.name : item.message)),
      ).toEqual(['orders', 'shop']);
      const { tree } = made[0] as GeneratedRepository;
      expect(parse(String(tree.get('chartwright.yaml')?.content))).toEqual(
        parse(service('orders')),
      );
    });

    it('writes nothing when one of the folders is not its own', () => {
      put({ ...files, 'out/payments/mine.txt': 'mine' });
      expect(write).toThrow(WriteRefusedError);
      expect(readdirSync(join(root, 'out'))).toEqual(['payments']);
    });

    it('writes a second time over what it wrote, and changes nothing', () => {
      put(files);
      write();
      expect(write().flatMap(({ written }) => written)).toEqual([]);
    });

    it('refuses a service of the name of its system', () => {
      put({
        'system.yaml': system(
          "    shop: {spec: {kind: api, image: 'a/b:1'}}\n",
        ),
      });
      expect(generate('system.yaml').errors).toMatchObject([
        { code: 'CW_SYSTEM_NAME_TAKEN' },
      ]);
    });

    it('says which listed document is not there', () => {
      put({ 'system.yaml': system('    orders: {document: ./orders.yaml}\n') });
      expect(generate('system.yaml').errors).toMatchObject([
        { file: join(root, 'system.yaml'), line: 6 },
      ]);
    });
  });

  it('lays overlays over the documents and keeps the result as the document', () => {
    put({
      'orders.yaml': service('orders'),
      'more.yaml':
        'kind: Service\nmetadata: {name: orders}\nspec: {scaling: {replicas: 7}}\n',
    });
    const { tree, resolution } = repository('orders.yaml', {
      overlays: [join(root, 'more.yaml')],
    });
    expect(resolution?.base.values.workload.replicas).toBe(7);
    expect(tree.get('chartwright.yaml')?.content).toContain('replicas: 7');
  });

  describe('with a library chart that is not vendored', () => {
    it('names its repository in Chart.yaml and brings no copy', () => {
      put({
        'platform.yaml': platform(
          '{library: {vendored: false, repository: "oci://ghcr.io/acme/charts"}}',
        ),
        'orders.yaml': service('orders'),
      });
      const { tree } = repository('orders.yaml');
      expect(tree.get('chart/Chart.yaml')?.content).toContain(
        'repository: oci://ghcr.io/acme/charts',
      );
      expect(
        [...tree.keys()].filter(path => path.startsWith('chart/charts/')),
      ).toEqual([]);
    });

    it.each([
      [
        'without a repository',
        '{library: {vendored: false}}',
        'CW_LIBRARY_REPOSITORY',
      ],
      [
        'of another version',
        '{library: {version: 99.0.0}}',
        'CW_LIBRARY_VERSION',
      ],
    ])('is refused %s, at its line', (_, spec, code) => {
      put({
        'platform.yaml': platform(spec),
        'orders.yaml': service('orders'),
      });
      expect(generate('orders.yaml').errors).toMatchObject([
        { code, file: expect.stringMatching(/platform\.yaml$/), line: 4 },
      ]);
    });
  });

  it('copies the document byte for byte', () => {
    const text = `# Mine.\n\n${service('orders')}\n# The end\n`;
    put({ 'orders.yaml': text });
    expect(
      repository('orders.yaml').tree.get('chartwright.yaml')?.content,
    ).toBe(text);
  });
});
