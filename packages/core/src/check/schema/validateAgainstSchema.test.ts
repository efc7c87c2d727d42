import { formatPath } from '../../spec/fieldPath';
import { SchemaStore } from './SchemaStore';

const store = SchemaStore.shared();

function violations(apiVersion: string, kind: string, rest: object): string[] {
  const found = store.find(apiVersion, kind);
  if (found.status !== 'known') throw new Error(`${kind} has no schema`);
  const value = { apiVersion, kind, metadata: { name: 'a' }, ...rest };
  return store
    .validate(found, value)
    .map(
      ({ rule, path, message, hint }) =>
        `${rule} ${formatPath(path)} ${message}${hint ? ` (${hint})` : ''}`,
    );
}

function podTemplate(container: object, pod: object = {}) {
  return {
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: {
        metadata: { labels: { app: 'a' } },
        spec: { containers: [{ name: 'a', image: 'a', ...container }], ...pod },
      },
    },
  };
}

const CONTAINER = 'spec.template.spec.containers[0]';

describe('validateAgainstSchema', () => {
  it('takes a right Deployment', () => {
    expect(
      violations(
        'apps/v1',
        'Deployment',
        podTemplate({
          ports: [
            { containerPort: 80 },
            { containerPort: 80, protocol: 'UDP' },
          ],
          resources: { requests: { cpu: 1, memory: '1.5Gi' } },
          livenessProbe: { httpGet: { port: 'http' } },
          command: null,
        }),
      ),
    ).toEqual([]);
  });

  it('refuses an unknown field and says which was meant', () => {
    expect(
      violations('apps/v1', 'Deployment', podTemplate({ resourcs: {} })),
    ).toEqual([
      `unknown-field ${CONTAINER}.resourcs is not a field that Kubernetes knows here (did you mean 'resources'?)`,
    ]);
  });

  it('says what type is wanted and how to write it', () => {
    expect(
      violations(
        'apps/v1',
        'Deployment',
        podTemplate({ env: [{ name: 'A', value: 1 }] }),
      ),
    ).toEqual([
      `wrong-type ${CONTAINER}.env[0].value must be a text, found the number 1 (write it in quotation marks: "1")`,
    ]);
    expect(
      violations('apps/v1', 'Deployment', podTemplate({}, { hostPID: 'yes' })),
    ).toEqual([
      'wrong-type spec.template.spec.hostPID must be true or false, found "yes"',
    ]);
  });

  it('names missing fields, by the field', () => {
    expect(
      violations('v1', 'Service', { spec: { ports: [{ name: 'http' }] } }),
    ).toEqual(['missing-field spec.ports[0].port is required and missing']);
  });

  it.each([
    [
      'quantity',
      { resources: { limits: { memory: '128MB' } } },
      'limits.memory must be a quantity',
    ],
    ['port', { ports: [{ containerPort: 0 }] }, 'must be at least 1, found 0'],
    [
      'port name',
      { ports: [{ name: 'HTTP', containerPort: 1 }] },
      'must be at most 15 lower-case letters',
    ],
    ['enum', { imagePullPolicy: 'always' }, "(did you mean 'Always'?)"],
    [
      'label-like container name',
      { name: 'A_b' },
      'must be at most 63 lower-case letters',
    ],
    [
      'duplicate env',
      { env: [{ name: 'A' }, { name: 'A' }] },
      'env[1] says again what item 0 says (name "A")',
    ],
    [
      'duplicate port with default protocol',
      { ports: [{ containerPort: 1 }, { containerPort: 1, protocol: 'TCP' }] },
      'ports[1] says again',
    ],
  ])(
    'checks the rules that Kubernetes has in code: %s',
    (_, container, message) => {
      const found = violations('apps/v1', 'Deployment', podTemplate(container));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(message);
    },
  );

  it('asks objects for their kind, but not those within others', () => {
    const claim = { metadata: { name: 'data' }, spec: {} };
    expect(
      violations('apps/v1', 'StatefulSet', {
        spec: { ...podTemplate({}).spec, volumeClaimTemplates: [claim] },
      }),
    ).toEqual([]);
    expect(violations('v1', 'ConfigMap', { kind: null })).toEqual([
      'missing-field kind is required and missing',
    ]);
  });

  it('checks the keys and values of labels', () => {
    expect(
      violations('v1', 'ConfigMap', {
        metadata: { name: 'a', labels: { 'a b': 'x', ok: 'not ok' } },
        data: { 'a/b': '' },
      }).map(text => text.split(' must')[0]),
    ).toEqual([
      'invalid-value metadata.labels["a b"] has a key that',
      'invalid-value metadata.labels.ok',
      'invalid-value data["a/b"] has a key that',
    ]);
  });

  it('refuses unknown fields of custom resources and takes open ones', () => {
    expect(
      violations('monitoring.coreos.com/v1', 'ServiceMonitor', {
        spec: { selector: {}, endpoints: [{ port: 'http', intervall: '30s' }] },
      }),
    ).toEqual([
      "unknown-field spec.endpoints[0].intervall is not a field that Kubernetes knows here (did you mean 'interval'?)",
    ]);
  });

  it('refuses null where a custom resource does not take it', () => {
    expect(
      violations('monitoring.coreos.com/v1', 'ServiceMonitor', {
        spec: { selector: {}, endpoints: null },
      }),
    ).toEqual([
      'wrong-type spec.endpoints must be a list, found null (leave the field out when it has no value)',
    ]);
  });

  it('says which versions of a kind there are, and which kind was meant', () => {
    expect(
      store.find('autoscaling/v2beta2', 'HorizontalPodAutoscaler'),
    ).toEqual({
      status: 'unknown-version',
      versions: ['autoscaling/v1', 'autoscaling/v2'],
    });
    expect(store.find('apps/v1', 'Deploymnt')).toEqual({
      status: 'unknown-kind',
      suggestion: 'Deployment',
    });
    expect(store.find('acme.com/v1', 'Thing')).toEqual({
      status: 'unknown-group',
    });
  });
});
