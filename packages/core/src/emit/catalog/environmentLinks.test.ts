import type { ResolvedService } from '../../resolve';
import { environmentLinks } from './environmentLinks';

const environment = (title: string, links: object) =>
  ({ environment: { title }, monitoring: { links } } as ResolvedService);

describe('environmentLinks', () => {
  it('has a link for each environment and kind, in the order of the Platform', () => {
    const links = environmentLinks([
      environment('Staging', { dashboard: 'https://d/s', logs: 'https://l/s' }),
      environment('Production', { dashboard: 'https://d/p' }),
    ]);
    expect(links.map(({ title, url, type }) => [title, url, type])).toEqual([
      ['Dashboard (Staging)', 'https://d/s', 'dashboard'],
      ['Dashboard (Production)', 'https://d/p', 'dashboard'],
      ['Logs (Staging)', 'https://l/s', 'logs'],
    ]);
  });

  it('shows an address that all environments share once', () => {
    const links = environmentLinks([
      environment('Staging', { runbooks: 'https://r' }),
      environment('Production', { runbooks: 'https://r' }),
    ]);
    expect(links.map(({ title }) => title)).toEqual(['Runbooks']);
  });
});
