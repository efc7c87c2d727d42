import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { publishHosts } from './publishHosts';

const hosts = (integrations: object) =>
  publishHosts(
    ScmIntegrations.fromConfig(
      new ConfigReader({ integrations: integrations as never }),
    ),
  );

describe('publishHosts', () => {
  it('knows no host without credentials', () => {
    expect(hosts({})).toEqual([]);
    expect(hosts({ github: [{ host: 'github.com' }] })).toEqual([]);
  });

  it('lists the hosts with credentials', () => {
    expect(
      hosts({
        github: [{ host: 'github.com', token: 'x' }],
        gitlab: [{ host: 'gitlab.com', token: 'x' }],
        gitea: [{ host: 'gitea.example.com', username: 'r', password: 'x' }],
      }),
    ).toEqual([
      { type: 'github', host: 'github.com' },
      { type: 'gitlab', host: 'gitlab.com' },
      { type: 'gitea', host: 'gitea.example.com' },
    ]);
  });
});
