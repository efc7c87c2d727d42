import { objectOrigins } from './objectOrigins';

const origin = { level: 'service' as const, document: 'chartwright.yaml' };
const FIELDS = [
  { path: 'spec.image.tag', value: '1.4.2', origin },
  { path: 'spec.resources.requests.cpu', value: '100m', origin },
  { path: 'spec.scaling.min', value: 2, origin },
  { path: 'spec.security', value: {}, origin },
];
const DEPLOYMENT = `# Source: orders/templates/all.yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  replicas: 2
  template:
    spec:
      enableServiceLinks: false
      securityContext: { runAsNonRoot: true }
      containers:
        - name: orders
          image: a:1.4.2
`;

it('tells of every field of an object what it is made of, and where it stands', () => {
  const found = new Map(
    objectOrigins(DEPLOYMENT, FIELDS, 'orders').map(field => [
      field.path,
      { line: field.line, from: field.from.map(({ path }) => path) },
    ]),
  );
  expect([...found.keys()]).toHaveLength(8);
  expect(found.get('spec.replicas')).toEqual({
    line: 6,
    from: ['spec.scaling.min'],
  });
  expect(found.get('spec.template.spec.containers[0].image')).toEqual({
    line: 13,
    from: ['spec.image.tag'],
  });
  expect(
    found.get('spec.template.spec.securityContext.runAsNonRoot')?.from,
  ).toEqual(['spec.security']);
  expect(found.get('spec.template.spec.enableServiceLinks')?.from).toEqual([]);
});

it('has nothing to say of what is no object', () => {
  expect(objectOrigins('', FIELDS, 'orders')).toEqual([]);
  expect(objectOrigins('a: [', FIELDS, 'orders')).toEqual([]);
});
