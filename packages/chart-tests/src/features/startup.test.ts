import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();
const waitFor = { postgres: { host: 'postgres.db.svc', port: 5432 } };

describe('startup', () => {
  it('waits after native sidecars and before init containers', async () => {
    const rendered = await render(baseValues, {
      startup: { waitFor: { ...waitFor, api: { host: 'api', port: 80 } } },
      initContainers: { apply: { command: ['true'] } },
      sidecars: {
        zz: {
          image: { repository: 'ghcr.io/acme/proxy', tag: '2.0' },
          resources: baseValues.resources,
        },
      },
    });
    expect(
      rendered.pod.initContainers.map(({ name }: { name: string }) => name),
    ).toEqual(['zz', 'wait-for-api', 'wait-for-postgres', 'apply']);
    const wait = rendered.container('wait-for-postgres');
    expect(wait.image).toBe('docker.io/library/busybox:1.37.0');
    expect(wait.command.slice(3)).toEqual(['postgres.db.svc', '5432']);
    expect(wait.command[2]).toContain('nc -z -w 2 "$0" "$1"');
    expect(wait.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
    });
    expect(wait.securityContext.runAsUser).toBeUndefined();
    expect(wait.resources.limits).toMatchObject({ memory: '32Mi' });
  });

  it('takes another image and user', async () => {
    const rendered = await render(baseValues, {
      startup: {
        waitFor,
        image: { repository: 'registry.example.com/tools', tag: '2' },
        runAsUser: 1337,
      },
    });
    const wait = rendered.container('wait-for-postgres');
    expect(wait.image).toBe('registry.example.com/tools:2');
    expect(wait.securityContext.runAsUser).toBe(1337);
  });

  it('waits for nothing by default', async () => {
    expect((await render(baseValues)).pod.initContainers).toBeUndefined();
  });

  it('refuses a container of the same name', async () => {
    expect(
      await mistakes(baseValues, {
        startup: { waitFor },
        initContainers: { 'wait-for-postgres': { command: ['true'] } },
      }),
    ).toEqual([
      expect.stringContaining('is taken by startup.waitFor.postgres'),
    ]);
  });
});
