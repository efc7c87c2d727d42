import { parse } from 'yaml';
import {
  deliveredService,
  deliveredSystem,
  textOf,
} from './__testUtils__/delivered';
import {
  manifestProblems,
  schemaProblems,
} from './__testUtils__/schemaProblems';

const EVERYTHING = {
  ci: {
    provider: 'github',
    scanners: ['trivy', 'bandit', 'semgrep', 'kubesec', 'snyk', 'docker-scout'],
    failOn: 'low',
    suites: { unit: 'pytest tests/unit', integration: 'pytest tests/it' },
    configurationBackup: true,
  },
  environments: { production: { timeout: '600s', backup: true } },
  image: { language: 'python', base: 'alpine:3.21.4', user: 'appuser' },
  compose: { mounts: { '/app/logs': './logs' } },
  terraform: { cloud: 'aws' },
  admission: { subject: 'https://github.com/acme/*' },
  loadTest: { rate: 1000, duration: '5m' },
  chartTests: true,
  kustomize: true,
};

const WORKFLOWS = ['ci', 'verify', 'deploy', 'scheduled'].map(
  name => `.github/workflows/${name}.yml`,
);

describe('without a delivery', () => {
  it('writes nothing more', () => {
    const plain = new Set(deliveredService({}).keys());
    const delivered = [...deliveredService(EVERYTHING).keys()].filter(
      path => !plain.has(path),
    );
    expect(delivered.length).toBeGreaterThan(20);
    expect(
      [...plain].filter(path =>
        /^(\.github|\.gitlab-ci|deploy|terraform|kustomize|scripts|Dockerfile|\.dockerignore|\.env|compose|tests\/(chart|load))/.test(
          path,
        ),
      ),
    ).toEqual([]);
    expect(plain.has('docs/delivery.md')).toBe(false);
  });

  it('takes back with null what is inherited', () => {
    const repositories = deliveredSystem(
      { ci: {}, compose: {} },
      { orders: { delivery: { ci: null } } },
    );
    expect(repositories.get('orders')?.has(WORKFLOWS[0]!)).toBe(false);
    expect(repositories.get('orders')?.has('compose.yaml')).toBe(true);
    expect(repositories.get('web')?.has(WORKFLOWS[0]!)).toBe(true);
  });
});

describe('a pipeline on GitHub', () => {
  const tree = deliveredService(EVERYTHING);
  const deploy = parse(textOf(tree, '.github/workflows/deploy.yml'));

  it.each([...WORKFLOWS, '.github/dependabot.yml'])(
    'writes %s as GitHub has it',
    path => {
      const schema = path.endsWith('dependabot.yml')
        ? 'dependabot'
        : 'github-workflows';
      expect(schemaProblems(schema, textOf(tree, path))).toEqual([]);
    },
  );

  it('promotes one digest from environment to environment', () => {
    const { jobs } = deploy;
    expect(jobs.build.needs).toBe('test');
    expect(jobs['deploy-development'].needs).toBe('build');
    expect(jobs['deploy-staging'].needs).toEqual([
      'build',
      'deploy-development',
    ]);
    expect(jobs['deploy-production'].needs).toEqual([
      'build',
      'deploy-staging',
    ]);
    const upgrades = ['development', 'staging', 'production'].map(
      name =>
        jobs[`deploy-${name}`].steps.find(
          ({ id }: { id?: string }) => id === 'upgrade',
        ).env.DIGEST,
    );
    expect(new Set(upgrades)).toEqual(
      new Set(['${{ needs.build.outputs.digest }}']),
    );
  });

  it('addresses one environment directly', () => {
    expect(deploy.on.workflow_dispatch.inputs.environment.options).toEqual([
      'development',
      'staging',
      'production',
    ]);
    expect(deploy.jobs['deploy-production'].if).toContain(
      "inputs.environment == 'production'",
    );
  });

  it('tests, scans and signs', () => {
    const verify = parse(textOf(tree, '.github/workflows/verify.yml'));
    const { include } = verify.jobs.test.strategy.matrix;
    expect(include.map(({ suite }: { suite: string }) => suite)).toEqual([
      'integration',
      'unit',
    ]);
    const scanners = verify.jobs.scan.strategy.matrix.include.map(
      ({ scanner }: { scanner: string }) => scanner,
    );
    expect(scanners).toEqual(['trivy fs', 'bandit', 'semgrep', 'snyk']);
    const { build } = deploy.jobs;
    expect(build.permissions['id-token']).toBe('write');
    const runs = build.steps.map(({ run = '' }) => run).join('\n');
    expect(runs).toContain('cosign sign --yes --recursive "$IMAGE@$DIGEST"');
    expect(runs).toContain('--severity LOW,MEDIUM,HIGH,CRITICAL');
  });

  it('waits as long as the environment says', () => {
    const { run } = deploy.jobs['deploy-production'].steps.find(
      ({ id }: { id?: string }) => id === 'upgrade',
    );
    expect(run).toContain('--wait --timeout 600s');
  });

  it('pins actions to what the documents say, and to nothing invented', () => {
    const commit = 'a'.repeat(40);
    const pinned = deliveredService({
      ci: { actions: { 'actions/checkout': commit } },
    });
    const uses = WORKFLOWS.flatMap(
      path => textOf(pinned, path).match(/uses: [^.\s]\S+@\S+/g) ?? [],
    );
    expect(uses).toContain(`uses: actions/checkout@${commit}`);
    const others = uses.filter(use => !use.includes('actions/checkout'));
    expect(others.every(use => /@v\d+$/.test(use))).toBe(true);
  });
});

describe('a pipeline on GitLab', () => {
  it('is as GitLab has it', () => {
    const tree = deliveredService({
      ...EVERYTHING,
      ci: { ...EVERYTHING.ci, provider: 'gitlab' },
    });
    expect(schemaProblems('gitlab-ci', textOf(tree, '.gitlab-ci.yml'))).toEqual(
      [],
    );
    expect([...tree.keys()].filter(path => path.startsWith('.github'))).toEqual(
      [],
    );
  });
});

describe('backups before a deployment', () => {
  it('start the job of each data store that has one, where it is asked for', () => {
    const orders = deliveredSystem({
      ci: {},
      environments: { production: { backup: true } },
    }).get('orders');
    const { jobs } = parse(textOf(orders, '.github/workflows/deploy.yml'));
    const names = (environment: string) =>
      jobs[`deploy-${environment}`].steps.map(
        ({ name = '' }: { name?: string }) => name,
      );
    expect(names('production')).toContain('Back up the data stores');
    expect(names('staging')).not.toContain('Back up the data stores');
    const { run } = jobs['deploy-production'].steps.find(
      ({ name }: { name?: string }) => name === 'Back up the data stores',
    );
    expect(run).toContain('--from=cronjob/postgres-backup');
  });
});

describe('Dockerfiles', () => {
  it.each(['node', 'python', 'go', 'php', 'java'])(
    'of %s have the stages, the user of the Pods and a health check',
    language => {
      const dockerfile = textOf(
        deliveredService(
          { image: { language } },
          { security: { runAsUser: 1001, runAsGroup: 1002 } },
        ),
        'Dockerfile',
      );
      for (const stage of ['builder', 'runtime', 'development', 'testing'])
        expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${stage}$`, 'm'));
      const [, runtime = ''] = /AS runtime\n([\s\S]*?)\nFROM /.exec(
        dockerfile,
      )!;
      expect(runtime).toContain('COPY --from=builder');
      expect(runtime).toContain('USER 1001:1002');
      expect(runtime).toMatch(/^HEALTHCHECK .*localhost:8080\/health/m);
    },
  );

  it('of Python reload whatever starts the service', () => {
    const dockerfile = textOf(
      deliveredService(
        { image: { language: 'python' } },
        { command: ['celery', 'worker'] },
      ),
      'Dockerfile',
    );
    expect(dockerfile).toContain('CMD ["celery","worker"]');
    expect(dockerfile).toContain(
      'CMD ["watchmedo","auto-restart","-R","--","celery","worker"]',
    );
  });

  it('are not written where a person has one', () => {
    const tree = deliveredService({
      ci: {},
      image: { language: 'go', dockerfile: 'own' },
    });
    expect(tree.has('Dockerfile')).toBe(false);
    const { jobs } = parse(textOf(tree, '.github/workflows/deploy.yml'));
    expect(
      jobs.build.steps.find(({ id }: { id?: string }) => id === 'build').with,
    ).not.toHaveProperty('target');
  });
});

describe('compose files', () => {
  const repositories = deliveredSystem(
    { compose: {} },
    { orders: { delivery: { image: { language: 'go' } } } },
  );
  const shop = parse(textOf(repositories.get('shop'), 'compose.yaml'));

  it.each(['orders', 'web', 'shop'])('of %s follow the specification', name => {
    for (const file of ['compose.yaml', 'compose.prod.yaml']) {
      const text = textOf(repositories.get(name), file);
      expect(schemaProblems('compose-spec', text)).toEqual([]);
      expect(parse(text)).not.toHaveProperty('version');
    }
  });

  it('have the same dependencies as the clusters', () => {
    expect(Object.keys(shop.services).sort()).toEqual([
      'orders',
      'postgres',
      'redis',
      'web',
    ]);
    expect(shop.services.orders.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
    expect(shop.services.web.environment.API).toBe('http://orders:8080');
    expect(shop.services.orders.environment).toMatchObject({
      REDIS_URL: 'redis://redis:6379',
      DATABASE_URL:
        'postgresql://orders:${POSTGRES_PASSWORD:?set it in .env}@postgres:5432/orders',
    });
  });

  it('publish every port once', () => {
    expect(shop.services.orders.ports).toEqual(['8080:8080']);
    expect(shop.services.web.ports).toEqual(['8081:8080']);
  });

  it('start what the documents start, with their files, and no job', () => {
    const { services, configs } = parse(
      textOf(
        deliveredService(
          { compose: {} },
          {
            kind: 'cron',
            ports: null,
            probes: null,
            schedule: { cron: '0 3 * * *' },
            command: ['/bin/sweep'],
            args: ['--price=$5'],
            files: { '/etc/sweep.conf': { content: 'root = ${HOME}' } },
          },
        ),
        'compose.yaml',
      ),
    );
    const { orders } = services;
    expect(orders.entrypoint).toEqual(['/bin/sweep']);
    expect(orders.command).toEqual(['--price=$$5']);
    expect(orders.profiles).toEqual(['jobs']);
    const [{ source, target }] = orders.configs;
    expect(target).toBe('/etc/sweep.conf');
    expect(configs[source].content).toBe('root = $${HOME}');
  });

  it('ask the env file for whatever is secret, which stays out of git', () => {
    expect(textOf(repositories.get('shop'), '.gitignore')).toMatch(/^\.env$/m);
    expect(textOf(repositories.get('shop'), '.env.example')).toMatch(
      /^POSTGRES_PASSWORD=$/m,
    );
  });

  it('reload in development and have limits as in production', () => {
    const production = parse(
      textOf(repositories.get('shop'), 'compose.prod.yaml'),
    );
    expect(shop.services.orders.build.target).toBe('development');
    expect(shop.services.orders.develop.watch[0].action).toBe('sync');
    expect(production.services.orders.build.target).toBe('runtime');
    expect(production.services.orders.deploy.resources.limits).toHaveProperty(
      'memory',
    );
    expect(production.services.orders.read_only).toBe(true);
  });
});

describe('what the cluster is given', () => {
  const objectsIn = (tool: string) => {
    const tree = deliveredService({
      gitops: { tool, repository: 'https://github.com/acme/{name}' },
    });
    return textOf(tree, `deploy/${tool}/production.yaml`)
      .split(/^---$/m)
      .map(text => parse(text));
  };

  it.each(['argocd', 'flux'])('%s understands', tool => {
    for (const object of objectsIn(tool))
      expect(manifestProblems(object)).toEqual([]);
  });

  it('Argo CD understands one ApplicationSet for all environments', () => {
    const tree = deliveredService({
      gitops: {
        form: 'applicationSet',
        repository: 'https://github.com/acme/{name}',
      },
      environments: { production: { server: 'https://production:6443' } },
    });
    expect([...tree.keys()].filter(path => /^deploy\//.test(path))).toEqual([
      'deploy/argocd/applicationset.yaml',
    ]);
    const set = parse(textOf(tree, 'deploy/argocd/applicationset.yaml'));
    expect(manifestProblems(set)).toEqual([]);
    expect(
      set.spec.generators[0].list.elements.map(
        ({ environment, server, automated }: Record<string, unknown>) => [
          environment,
          server,
          automated,
        ],
      ),
    ).toEqual([
      ['development', 'https://kubernetes.default.svc', true],
      ['staging', 'https://kubernetes.default.svc', true],
      ['production', 'https://production:6443', false],
    ]);
    expect(set.spec.template.spec.source.helm.valueFiles).toEqual([
      'values.yaml',
      'values-{{ .environment }}.yaml',
    ]);
    expect(set.spec.syncPolicy.preserveResourcesOnDeletion).toBe(true);
  });

  it('Argo CD is found from the catalog', () => {
    const tree = deliveredService({
      gitops: { repository: 'https://github.com/acme/orders' },
    });
    const [application] = objectsIn('argocd');
    const [[label, value] = []] = Object.entries(application.metadata.labels);
    expect(textOf(tree, 'catalog-info.yaml')).toContain(
      `argocd/app-selector: ${label}=${value}`,
    );
  });

  it('Argo CD takes production only when a person syncs it', () => {
    const [application] = objectsIn('argocd');
    expect(application.spec.source.repoURL).toBe(
      'https://github.com/acme/orders',
    );
    expect(application.spec.syncPolicy).not.toHaveProperty('automated');
  });

  it('Kyverno understands, and it is about the images of the service alone', () => {
    const policy = parse(
      textOf(
        deliveredService(EVERYTHING),
        'deploy/admission/signed-images.yaml',
      ),
    );
    expect(manifestProblems(policy)).toEqual([]);
    expect(policy.spec.rules[0].verifyImages[0].imageReferences).toEqual([
      'ghcr.io/acme/orders:*',
      'ghcr.io/acme/orders@*',
    ]);
  });

  it('lies with the system, where there is one', () => {
    const repositories = deliveredSystem(
      { terraform: {}, admission: { subject: 'https://github.com/acme/*' } },
      { orders: { delivery: { image: { language: 'go' } } } },
    );
    expect(
      repositories.get('shop')?.has('deploy/admission/signed-images.yaml'),
    ).toBe(true);
    expect(
      repositories.get('orders')?.has('deploy/admission/signed-images.yaml'),
    ).toBe(false);
    expect(
      repositories.get('orders')?.has('terraform/production/main.tf'),
    ).toBe(false);
  });
});

describe('an umbrella', () => {
  const shop = deliveredSystem(
    { umbrella: { monitoring: 'shop-monitoring' } },
    { system: { observability: { prometheus: {}, grafana: {} } } },
  ).get('shop');

  it('depends on the chart of the system and on those of its services', () => {
    const { dependencies } = parse(
      textOf(shop, 'charts/shop-platform/Chart.yaml'),
    );
    expect(dependencies).toEqual([
      { name: 'shop', version: '1.0.0', repository: 'file://../../chart' },
      {
        name: 'shop-monitoring',
        version: '1.0.0',
        repository: 'file://../shop-monitoring',
      },
      {
        name: 'orders',
        version: '1.0.0',
        repository: 'file://../../../orders/chart',
      },
      {
        name: 'web',
        version: '1.0.0',
        repository: 'file://../../../web/chart',
      },
    ]);
  });

  it('has the observability stack once', () => {
    const values = parse(
      textOf(shop, 'charts/shop-platform/values-production.yaml'),
    );
    expect(values.shop.observability).toMatchObject({
      prometheus: null,
      grafana: null,
    });
    const monitoring = parse(
      textOf(shop, 'charts/shop-monitoring/values.yaml'),
    );
    expect(monitoring.observability).toHaveProperty('prometheus');
    expect(monitoring.namespace).toEqual({ create: false });
  });
});
