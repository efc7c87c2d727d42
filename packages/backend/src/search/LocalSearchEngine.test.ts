import { once } from 'node:events';
import { mockServices } from '@backstage/backend-test-utils';
import type { SearchEngine } from '@backstage/plugin-search-backend-node';
import { LocalSearchEngine } from './LocalSearchEngine';

async function engineWithOneDocument(): Promise<SearchEngine> {
  const engine = new LocalSearchEngine({ logger: mockServices.logger.mock() });
  const indexer = await engine.getIndexer('software-catalog');
  indexer.write({ title: 'orders', text: 'Takes orders', location: '/orders' });
  indexer.end();
  await once(indexer, 'close');
  return engine;
}

describe('LocalSearchEngine', () => {
  it('finds what was indexed', async () => {
    const engine = await engineWithOneDocument();

    const { results } = await engine.query({ term: 'orders' });

    expect(results.map(({ document }) => document.location)).toEqual([
      '/orders',
    ]);
  });

  it('finds nothing among documents of which there are none', async () => {
    const engine = await engineWithOneDocument();

    const { results } = await engine.query({
      term: 'orders',
      types: ['techdocs'],
    });

    expect(results).toEqual([]);
  });
});
