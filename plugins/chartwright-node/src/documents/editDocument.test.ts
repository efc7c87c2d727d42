import {
  formFromDocument,
  type NewServiceForm,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parse } from 'yaml';
import { editDocument } from './editDocument';

const text = `# The orders service.
apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders   # never change this
  owner: shop
spec:
  kind: api

  image: 'ghcr.io/acme/orders:1.4.2'
  ports: {http: 8080}
  env:
    # Debug only in development.
    LOG_LEVEL: info
    POD_IP: {field: status.podIP}
  dependsOn:
    external:
      stripe: {host: api.stripe.com, port: 443, cidrs: [1.2.3.0/24]}
  overrides:
    Deployment/orders:
      spec: {paused: true}   # until the audit is done
`;
const recorded = formFromDocument(parse(text)).answers;
const edit = (answers: Partial<NewServiceForm>) =>
  editDocument(text, {
    answers: { ...recorded, ...answers },
  } as { answers: NewServiceForm });

describe('editDocument', () => {
  it('leaves the text alone when nothing was answered anew', () => {
    expect(edit({})).toBe(text);
  });

  it('changes one value and nothing else', () => {
    expect(edit({ image: 'ghcr.io/acme/orders:2.0.0' })).toBe(
      text.replace("'ghcr.io/acme/orders:1.4.2'", 'ghcr.io/acme/orders:2.0.0'),
    );
  });

  it('adds, changes and removes variables beside those the form cannot ask', () => {
    const edited = edit({
      settings: [{ name: 'TIMEOUT', value: '30' }],
      secrets: [{ variable: 'TOKEN', secret: 'api', key: 'token' }],
    });
    expect(parse(edited).spec.env).toEqual({
      POD_IP: { field: 'status.podIP' },
      TIMEOUT: '30',
      TOKEN: { secret: 'api', key: 'token' },
    });
    expect(edited).toContain('POD_IP: {field: status.podIP}');
  });

  it('adds and removes hosts outside the cluster', () => {
    const added = parse(
      edit({
        external: [
          { host: 'api.stripe.com', port: 443 },
          { host: 'mail.example.com', port: 25 },
        ],
      }),
    );
    expect(added.spec.dependsOn.external).toEqual({
      stripe: { host: 'api.stripe.com', port: 443, cidrs: ['1.2.3.0/24'] },
      'mail-example-com': { host: 'mail.example.com', port: 25 },
    });
    const removed = parse(edit({ external: [] }));
    expect(removed.spec.dependsOn?.external?.stripe).toBeUndefined();
  });

  it('keeps comments and what the form does not know when it adds a section', () => {
    const edited = edit({ scaling: 'fixed', replicas: 3 });
    expect(parse(edited).spec.scaling).toEqual({ replicas: 3 });
    for (const line of text.split('\n')) expect(edited).toContain(line);
  });

  it('takes a whole document as data into the text', () => {
    const document = parse(text);
    document.spec.image = 'ghcr.io/acme/orders:3.0.0';
    expect(editDocument(text, { document })).toBe(
      text.replace("'ghcr.io/acme/orders:1.4.2'", 'ghcr.io/acme/orders:3.0.0'),
    );
  });

  it('takes a whole document as text', () => {
    expect(editDocument(text, { document: 'kind: Service\n' })).toBe(
      'kind: Service\n',
    );
  });

  it('refuses another name', () => {
    expect(() => edit({ name: 'payments' })).toThrow(
      "Expected the answers to be of 'orders', found 'payments'",
    );
  });

  it('refuses a document that is not YAML', () => {
    expect(() =>
      editDocument('a: [', { answers: {} as NewServiceForm }),
    ).toThrow('is not YAML');
  });
});
