import { stringify } from 'yaml';
import { compareManifests } from './compareManifests';

const manifest = (...objects: object[]) =>
  objects.map(object => `---\n${stringify(object)}`).join('');
const object = (kind: string, spec: object, apiVersion = 'v1') => ({
  apiVersion,
  kind,
  metadata: { name: 'orders', namespace: 'shop' },
  spec,
});
const deployment = (spec: object) => object('Deployment', spec, 'apps/v1');
const risks = (before: object | undefined, after: object | undefined) =>
  compareManifests(
    manifest(...(before ? [before] : [])),
    manifest(...(after ? [after] : [])),
  ).flatMap(difference => difference.risks.map(({ code }) => code));

describe('compareManifests', () => {
  it('says nothing when only formatting differs', () => {
    const text = manifest(deployment({ replicas: 1, paused: false }));
    expect(
      compareManifests(
        text,
        `# new\n${text.replace('replicas: 1', 'replicas:   1')}`,
      ),
    ).toEqual([]);
  });

  it('names the fields, items of lists by their name', () => {
    const pod = (image: string) => ({
      template: {
        spec: {
          containers: [
            { name: 'side', image: 'x' },
            { name: 'orders', image },
          ],
        },
      },
    });
    expect(
      compareManifests(
        manifest(deployment(pod('a:1'))),
        manifest(deployment(pod('a:2'))),
      ),
    ).toEqual([
      {
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          namespace: 'shop',
          name: 'orders',
        },
        change: 'changed',
        fields: [
          {
            path: 'spec.template.spec.containers[name=orders].image',
            before: 'a:1',
            after: 'a:2',
          },
        ],
        risks: [
          { code: 'pods-restart', message: 'All Pods of orders are replaced.' },
        ],
      },
    ]);
  });

  it('tells added and removed objects', () => {
    const differences = compareManifests(
      manifest(object('Service', {})),
      manifest(object('ConfigMap', {})),
    );
    expect(
      differences.map(({ change, object: { kind } }) => [change, kind]),
    ).toEqual([
      ['added', 'ConfigMap'],
      ['removed', 'Service'],
    ]);
  });

  it('takes an object of another API version for the same one', () => {
    const [difference] = compareManifests(
      manifest(object('HorizontalPodAutoscaler', {}, 'autoscaling/v1')),
      manifest(object('HorizontalPodAutoscaler', {}, 'autoscaling/v2')),
    );
    expect(difference).toMatchObject({
      change: 'changed',
      fields: [{ path: 'apiVersion' }],
    });
  });

  it.each([
    [
      'immutable-field',
      deployment({ selector: { a: 1 } }),
      deployment({ selector: { a: 2 } }),
    ],
    [
      'immutable-field',
      object('StatefulSet', { volumeClaimTemplates: [{ a: 1 }] }),
      object('StatefulSet', { volumeClaimTemplates: [{ a: 2 }] }),
    ],
    ['volume-deleted', object('PersistentVolumeClaim', {}), undefined],
    [
      'selector-changed',
      object('Service', { selector: { a: '1' } }),
      object('Service', { selector: { a: '2' } }),
    ],
    ['replicas-fall', deployment({ replicas: 3 }), deployment({ replicas: 2 })],
    [
      'replicas-fall',
      object('HorizontalPodAutoscaler', { maxReplicas: 9 }),
      object('HorizontalPodAutoscaler', { maxReplicas: 8 }),
    ],
    ['protection-removed', object('PodDisruptionBudget', {}), undefined],
    ['protection-removed', object('NetworkPolicy', {}), undefined],
    ['pods-restart', deployment({ selector: { a: 1 } }), undefined],
    ['pods-restart', object('StatefulSet', {}), undefined],
    [
      'replicas-fall',
      object('HorizontalPodAutoscaler', { minReplicas: 3 }),
      undefined,
    ],
    [
      'replicas-fall',
      object('ScaledObject', { minReplicaCount: 2 }),
      undefined,
    ],
    [
      'pods-restart',
      deployment({ template: { a: 1 } }),
      deployment({ template: { a: 2 } }),
    ],
  ])('calls out %s', (code, before, after) => {
    expect(risks(before, after)).toContain(code);
  });

  it('does not cry wolf', () => {
    expect(
      risks(deployment({ replicas: 2 }), deployment({ replicas: 3 })),
    ).toEqual([]);
    expect(
      risks(
        object('PersistentVolumeClaim', {
          resources: { requests: { storage: '1Gi' } },
        }),
        object('PersistentVolumeClaim', {
          resources: { requests: { storage: '2Gi' } },
        }),
      ),
    ).toEqual([]);
  });
});

describe('secrets', () => {
  const secret = (value: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: orders}\nstringData: {url: "${value}"}\n`;
  const pod = (name: string, value: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: orders}\nspec: {containers: [{name: a, env: [{name: ${name}, value: "${value}"}]}]}\n`;

  it('are told to change, and not shown', () => {
    const differences = [
      ...compareManifests(secret('one'), secret('two')),
      ...compareManifests(pod('DB_PASSWORD', 'one'), pod('DB_PASSWORD', 'two')),
    ];
    expect(differences.flatMap(({ fields }) => fields)).toEqual([
      { path: 'stringData.url', before: '***', after: '***' },
      {
        path: 'spec.containers[name=a].env[name=DB_PASSWORD].value',
        before: '***',
        after: '***',
      },
    ]);
  });

  it('are masked in what is added with them', () => {
    const differences = compareManifests(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: orders}\nspec: {}\n',
      pod('DB_PASSWORD', 'hunter2'),
    );
    expect(JSON.stringify(differences)).not.toContain('hunter2');
  });

  it('does not mask what only tells about one', () => {
    expect(
      compareManifests(pod('TOKEN_URL', 'one'), pod('TOKEN_URL', 'two'))[0]!
        .fields,
    ).toMatchObject([{ before: 'one', after: 'two' }]);
  });
});
