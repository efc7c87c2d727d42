import { ChartwrightClient } from './ChartwrightClient';

const client = (
  response: Response,
  seen: string[] = [],
  inits: (RequestInit | undefined)[] = [],
) =>
  new ChartwrightClient({
    discoveryApi: {
      getBaseUrl: async pluginId =>
        `https://portal.example.com/api/${pluginId}`,
    },
    fetchApi: {
      fetch: async (input, init) => {
        seen.push(String(input));
        inits.push(init);
        return response;
      },
    },
  });

describe('ChartwrightClient', () => {
  it('asks for an entity by kind, namespace and name', async () => {
    const seen: string[] = [];
    const answer = { environment: 'production', objects: [] };
    await expect(
      client(Response.json(answer), seen).getObjects(
        'Component:default/orders',
        'pre prod',
      ),
    ).resolves.toEqual(answer);
    expect(seen).toEqual([
      'https://portal.example.com/api/chartwright/v1/entities/component/default/orders/objects?environment=pre+prod',
    ]);
  });

  it('asks for a file of a repository', async () => {
    const seen: string[] = [];
    await client(Response.json({}), seen).getRepositoryBlob({
      group: 'shop',
      name: 'orders',
      ref: 'main',
      path: 'docs/a b.md',
    });
    expect(seen).toEqual([
      'https://portal.example.com/api/chartwright/v1/repositories/shop/orders/blob?ref=main&path=docs%2Fa+b.md',
    ]);
  });

  it('asks for components by conditions, each value of a list by itself', async () => {
    const seen: string[] = [];
    await client(Response.json({}), seen).getFleetComponents({
      owner: ['group:default/shop', ''],
      severity: undefined,
      drift: true,
      offset: 0,
    });
    expect(seen).toEqual([
      'https://portal.example.com/api/chartwright/v1/fleet/components?owner=group%3Adefault%2Fshop&owner=&drift=true&offset=0',
    ]);
  });

  it('gives the components as text', async () => {
    await expect(
      client(new Response('name\norders\n')).getFleetComponentsCsv({}),
    ).resolves.toBe('name\norders\n');
  });

  it('hands on who no longer waits for a preview', async () => {
    const inits: (RequestInit | undefined)[] = [];
    const { signal } = new AbortController();
    const request = { answers: { name: 'orders' } };
    await client(Response.json({}), [], inits).preview(request, signal);
    expect(inits[0]?.signal).toBe(signal);
    expect(JSON.parse(String(inits[0]?.body))).toEqual(request);
  });

  it('merges a branch as it was seen', async () => {
    const seen: string[] = [];
    const inits: (RequestInit | undefined)[] = [];
    await client(Response.json({}), seen, inits).mergeProposal(
      { group: 'shop', name: 'orders', branch: 'chartwright/regenerate' },
      'abc',
    );
    expect(seen).toEqual([
      'https://portal.example.com/api/chartwright/v1/repositories/shop/orders/merge',
    ]);
    expect(inits[0]?.method).toBe('POST');
    expect(JSON.parse(String(inits[0]?.body))).toEqual({
      branch: 'chartwright/regenerate',
      head: 'abc',
    });
  });

  it('rejects with the error that the backend answered', async () => {
    const body = { error: { name: 'NotFoundError', message: 'no repository' } };
    await expect(
      client(Response.json(body, { status: 404 })).getDocsIndex(
        'component:default/orders',
      ),
    ).rejects.toThrow('Request failed with 404');
  });
});
