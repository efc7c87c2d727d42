import type {
  EnvironmentDifference,
  ObjectDifference,
} from '../manifests/ManifestDifference';
import type { FilePlan } from '../plan/RegenerationPlan';
import type { Regeneration } from '../Regeneration';
import { regenerationMarkdown } from './regenerationMarkdown';

const OBJECT: ObjectDifference = {
  object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' },
  change: 'changed',
  fields: [
    { path: 'spec.replicas', before: 3, after: 2 },
    { path: 'metadata.labels["helm.sh/chart"]', before: 'a', after: 'b' },
  ],
  risks: [
    { code: 'replicas-fall', message: 'replicas of orders falls from 3 to 2.' },
  ],
};

const LABELS: ObjectDifference = {
  ...OBJECT,
  object: { apiVersion: 'v1', kind: 'Service', name: 'orders' },
  fields: OBJECT.fields.slice(1),
  risks: [],
};

function file(path: string, more: Partial<FilePlan> = {}): FilePlan {
  return { path, change: 'updated', conflicts: [], ...more };
}

function markdown(more: Partial<Regeneration> = {}): string {
  return regenerationMarkdown({
    name: 'orders',
    from: { generator: '1.0.0', library: '1.0.0' },
    to: { generator: '1.1.0', library: '1.0.0' },
    changelog: [],
    style: 'keep',
    files: [file('a.md'), file('b.md', { change: 'unchanged' })],
    environments: [],
    cost: [],
    problems: [],
    drift: true,
    conflicts: 0,
    conflictShare: 0,
    changes: { write: new Map(), remove: [] },
    ...more,
  });
}

const environment = (
  name: string,
  ...objects: ObjectDifference[]
): EnvironmentDifference => ({ environment: name, objects });

describe('regenerationMarkdown', () => {
  it('says versions and files, and leaves out what has nothing to say', () => {
    expect(markdown()).toBe(
      [
        '**orders** regenerated: generator `1.0.0` → `1.1.0`.',
        '',
        'Files: 1 updated. Everything else is the same to the byte.',
        '',
        '### Files',
        '',
        '| | file | |',
        '| --- | --- | --- |',
        '| updated | `a.md` |  |',
        '',
      ].join('\n'),
    );
  });

  it('puts risks first and environments that change alike together', () => {
    const text = markdown({
      environments: [
        environment('staging', OBJECT, LABELS),
        environment('production', OBJECT, LABELS),
        environment('development'),
      ],
    });
    expect(text.indexOf('### Look at this first')).toBeLessThan(
      text.indexOf('### Files'),
    );
    expect(text).toContain(
      '- **staging, production**: replicas of orders falls from 3 to 2.',
    );
    expect(text).toContain(
      [
        '#### staging, production',
        '',
        '- changed Deployment `orders`',
        '  - `spec.replicas`: `3` → `2`',
        '- only the version in their labels: Service orders',
        '',
        '#### development',
        '',
        '- nothing changes',
      ].join('\n'),
    );
    expect(text).not.toContain('helm.sh/chart');
  });

  it('tells what it costs where that changes', () => {
    const cost = (minimum: number, maximum: number) => ({
      currency: 'EUR',
      minimum,
      maximum,
      storage: 0,
    });
    const text = markdown({
      cost: [
        { environment: 'staging', before: cost(1, 2), after: cost(1, 2) },
        {
          environment: 'production',
          before: cost(10, 40),
          after: cost(12.5, 50),
        },
      ],
    });
    expect(text).toContain(
      [
        '### What it costs',
        '',
        '| a month | before | after | |',
        '| --- | --- | --- | --- |',
        '| production | 10.00 to 40.00 EUR | 12.50 to 50.00 EUR | +2.50 EUR |',
      ].join('\n'),
    );
    expect(text).not.toContain('| staging |');
    expect(markdown({})).not.toContain('What it costs');
  });

  it('lists conflicts by file and path, and cannot be broken out of by a value', () => {
    const text = markdown({
      conflicts: 2,
      files: [
        file('values.yaml', {
          change: 'conflict',
          conflicts: [
            { path: 'image.tag', theirs: 'tag: `|`\n', ours: 'tag: 2' },
          ],
        }),
        file('logo.png', {
          change: 'conflict',
          reason: 'it cannot be <merged>',
          conflicts: [{ path: '' }],
        }),
      ],
    });
    expect(text).toContain('| where | yours (stays) | generated |');
    expect(text).toContain(
      '| `values.yaml` `image.tag` | <code>tag: `&#124;`</code> | `tag: 2` |',
    );
    expect(text).toContain('| `logo.png` | it cannot be &lt;merged&gt; | |');
  });

  it('says what the versions that are passed change', () => {
    expect(
      markdown({
        changelog: [{ version: '1.1.0', manifests: ['Pods get *more*.'] }],
      }),
    ).toContain('- library chart `1.1.0`: Pods get \\*more\\*.');
  });

  it("says what was held back because it is a person's", () => {
    expect(
      markdown({ files: [file('a.yaml', { change: 'kept', mine: ['x.y'] })] }),
    ).toContain('| kept | `a.yaml` | yours by the document: `x.y` |');
  });

  it('says that one side does not render', () => {
    expect(
      markdown({
        environments: [
          { environment: 'staging', error: 'boom <x>', objects: [] },
        ],
      }),
    ).toContain('- does not render: boom &lt;x&gt;');
  });

  it('is at most 60 kB, with a count of what is left out', () => {
    const many = Array.from({ length: 3000 }, (_, index) => index);
    const text = markdown({
      files: many.map(index =>
        file(`docs/${'ü'.repeat(20)}${index}.md`, {
          change: 'conflict',
          conflicts: [{ path: 'x', theirs: 'a'.repeat(300), ours: 'b' }],
        }),
      ),
      environments: [
        environment(
          'production',
          ...many.map(index => ({
            ...OBJECT,
            object: { ...OBJECT.object, name: `orders-${index}` },
          })),
        ),
      ],
    });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(55_000);
    expect(text).toMatch(/_\d+ more conflicts left out\._/);
    expect(text).toMatch(/_\d+ more files left out\._/);
    expect(text).toMatch(/_\d+ more objects left out\._/);
    expect(text).toMatch(/_\d+ more risks left out\._/);
  });
});
