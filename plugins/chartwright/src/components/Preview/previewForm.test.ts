import { previewRequest, standIns, withDocument } from './previewForm';

describe('previewRequest', () => {
  it('waits for a name', () => {
    expect(previewRequest({})).toBeUndefined();
    expect(previewRequest({ name: '', image: 'x:1' })).toBeUndefined();
  });

  it('lets others stand in for answers that are missing', () => {
    const form = { name: 'orders', publish: { type: 'local' }, host: '' };
    expect(previewRequest(form)).toEqual({
      answers: {
        name: 'orders',
        kind: 'api',
        image: 'registry.example/not-yet-named:0.0.0',
      },
    });
    expect(standIns(form)).toEqual(['kind', 'image']);
    expect(standIns({ ...form, kind: 'web', image: 'x:1' })).toEqual([]);
  });

  it('takes the document along that a person edited', () => {
    const form = { name: 'orders', kind: 'job', image: 'x:1' } as const;
    expect(previewRequest({ ...form, document: 'spec: {}\n' })).toEqual({
      answers: form,
      document: 'spec: {}\n',
    });
  });

  it('sends no answers of a service that is only upgraded', () => {
    const entityRef = 'component:default/orders';
    expect(
      previewRequest({
        entityRef,
        mode: 'upgrade',
        recordedFor: `upgrade ${entityRef}`,
        image: 'x:1',
      }),
    ).toEqual({ entityRef });
  });

  it('waits for what is recorded of a service before it sends changed answers', () => {
    const entityRef = 'component:default/orders';
    const form = { entityRef, mode: 'change', name: 'orders' } as const;
    expect(previewRequest(form)).toBeUndefined();
    expect(
      previewRequest({ ...form, recordedFor: `change ${entityRef}` }),
    ).toEqual({ entityRef, answers: { name: 'orders' } });
    expect(standIns(form)).toEqual([]);
  });
});

describe('withDocument', () => {
  const document = `metadata: {name: orders}
spec:
  kind: worker
  image: x:2 # pinned by the release
  overrides: {}
`;

  it('takes the answers from the text, and drops those that it does not give', () => {
    expect(
      withDocument(
        { name: 'old', port: 8080, publish: { type: 'local' } },
        document,
      ),
    ).toEqual({
      name: 'orders',
      kind: 'worker',
      image: 'x:2',
      publish: { type: 'local' },
      document,
    });
  });

  it.each(['a: [', '- list', 'text', ''])('knows nothing of %j', text => {
    expect(withDocument({ name: 'orders' }, text)).toBeUndefined();
  });
});
