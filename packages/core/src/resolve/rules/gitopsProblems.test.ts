import { stringify } from 'yaml';
import { generateSystem } from '../../generate/generateSystem';
import { generatorAssets } from '../../generate/generatorAssets';

const assets = generatorAssets();
const repository = 'https://github.com/acme/{name}';

/** The faults of a Platform, a System and its service that are each told what of GitOps. */
function problemsOf(platform: object, system: object, service: object) {
  const delivery = (gitops: object) =>
    Object.keys(gitops).length === 0 ? {} : { delivery: { gitops } };
  return generateSystem({
    main: {
      path: 'system.yaml',
      text: stringify({
        apiVersion: 'chartwright.dev/v1',
        kind: 'System',
        metadata: { name: 'shop', owner: 'group:default/shop' },
        spec: {
          services: {
            orders: {
              spec: { kind: 'api', image: 'orders:1.0', ...delivery(service) },
            },
          },
          ...delivery(system),
        },
      }),
    },
    platform: {
      path: 'platform.yaml',
      text: stringify({
        apiVersion: 'chartwright.dev/v1',
        kind: 'Platform',
        metadata: { name: 'acme' },
        spec: { environments: [{ name: 'production' }], ...delivery(platform) },
      }),
    },
    assets,
  }).problems.map(
    ({ code, file, path, line }) =>
      `${code} ${file} ${path}${line ? '' : ' nowhere'}`,
  );
}

const flux = { repository, tool: 'flux' };
const form = { repository, form: 'applicationSet' };

describe('ApplicationSets of Flux', () => {
  it.each([
    [
      {},
      { ...flux, ...form },
      {},
      'CW_GITOPS_FORM system.yaml spec.delivery.gitops.form',
    ],
    [
      { ...flux, ...form },
      {},
      {},
      'CW_GITOPS_FORM platform.yaml spec.delivery.gitops.form',
    ],
    [
      flux,
      {},
      form,
      'CW_GITOPS_FORM system.yaml spec.services.orders.spec.delivery.gitops.form',
    ],
  ])('are refused where they are asked for (%j, %j, %j)', (...given) => {
    const [platform, system, service, expected] = given;
    const problems = problemsOf(platform, system, service);
    expect(problems).toEqual([expected]);
  });

  it.each([
    [{ ...flux, ...form }, { ...flux, form: 'applications' }, {}],
    [form, {}, {}],
    [flux, { repository, form: 'applications' }, {}],
    [flux, { ...form, tool: 'argocd' }, {}],
  ])('are Argo CD’s (%j, %j, %j)', (platform, system, service) => {
    expect(problemsOf(platform, system, service)).toEqual([]);
  });
});
