import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { publishHosts } from './publishHosts';

const hosts = (data: object) => {
  const config = new ConfigReader(data as never);
  return publishHosts(ScmIntegrations.fromConfig(config), config);
};

const integrations = {
  github: [{ host: 'github.com', token: 'x' }],
  gitlab: [{ host: 'gitlab.com', token: 'x' }],
  gitea: [{ host: 'gitea.example.com', username: 'r', password: 'x' }],
};

describe('publishHosts', () => {
  it('knows no host without credentials', () => {
    expect(hosts({})).toEqual([]);
    expect(
      hosts({ integrations: { github: [{ host: 'github.com' }] } }),
    ).toEqual([]);
  });

  it('lists the hosts with credentials of the portal', () => {
    expect(hosts({ integrations })).toEqual([
      { type: 'github', host: 'github.com', credentials: 'integration' },
      { type: 'gitlab', host: 'gitlab.com', credentials: 'integration' },
      { type: 'gitea', host: 'gitea.example.com', credentials: 'integration' },
    ]);
  });

  it('says where people sign in, and where they would have to and cannot', () => {
    expect(
      hosts({
        integrations: {
          gitlab: integrations.gitlab,
          gitea: integrations.gitea,
        },
        scaffolder: { requireScmUserCredentials: true },
        auth: { providers: { github: {} } },
      }),
    ).toEqual([
      { type: 'github', host: 'github.com', credentials: 'user' },
      { type: 'gitlab', host: 'gitlab.com', credentials: 'unavailable' },
      { type: 'gitea', host: 'gitea.example.com', credentials: 'unavailable' },
    ]);
  });
});
