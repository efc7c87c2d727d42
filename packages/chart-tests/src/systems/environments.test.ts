import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import { ChartRenderer, engineRenderer } from '@chartwright/core/render';
import { join } from 'node:path';
import type { Evidence } from './__testUtils__/Evidence';
import { gatherEvidence } from './__testUtils__/gatherEvidence';
import { selectPath } from './__testUtils__/selectPath';

const EXAMPLES = join(__dirname, '../../../../examples');

/* Requirements about several environments at once, which no single manifest shows. */
describe('environments of the systems', () => {
  let renderer: ChartRenderer;
  beforeAll(async () => {
    renderer = await engineRenderer();
  }, 300_000);
  afterAll(() => renderer.close());

  const evidenceOf = (system: string) =>
    gatherEvidence(join(EXAMPLES, system, 'system.yaml'), [], renderer);

  describe('of the AIC Enterprise Platform', () => {
    let evidence: Evidence;
    beforeAll(async () => {
      evidence = await evidenceOf('aic-enterprise-platform');
    }, 300_000);

    const names = (environment: string) =>
      (evidence.manifests.get(environment) ?? [])
        .map(({ repository, manifest }) =>
          [
            repository,
            ...selectPath(manifest, 'kind'),
            ...selectPath(manifest, 'metadata.name'),
          ].join('/'),
        )
        .sort();

    /** Requests of the services' Pods, as many as run at the least. */
    const requests = (environment: string, resource: string) => {
      const manifests = (evidence.manifests.get(environment) ?? []).filter(
        ({ repository }) => evidence.services.has(repository),
      );
      return manifests
        .filter(
          ({ manifest }) => selectPath(manifest, 'kind')[0] === 'Deployment',
        )
        .reduce((sum, { repository, manifest }) => {
          const [least = 1] = manifests
            .filter(other => other.repository === repository)
            .flatMap(other => selectPath(other.manifest, 'spec.minReplicas'));
          const [amount = '0'] = selectPath(
            manifest,
            `spec.template.spec.containers[0].resources.requests.${resource}`,
          );
          return sum + Number(least) * (parseQuantity(String(amount)) ?? 0);
        }, 0);
    };

    it('AIC-ENV-2: same kinds and names in staging as in production', () => {
      expect(names('staging')).toEqual(names('production'));
      expect(names('production').length).toBeGreaterThan(50);
    });

    it.each(['cpu', 'memory'])(
      'AIC-ENV-1, AIC-ENV-2: development requests below staging requests, staging requests below production requests (%s)',
      resource => {
        const [development, staging, production] = [
          'development',
          'staging',
          'production',
        ].map(environment => requests(environment, resource));
        expect(development).toBeGreaterThan(0);
        expect(staging).toBeGreaterThan(development!);
        expect(production).toBeGreaterThan(staging!);
      },
    );

    it('AIC-QTA-3: a quota per environment, smaller in development and staging, in proportion', () => {
      const hard = (environment: string, resource: string) =>
        (evidence.manifests.get(environment) ?? [])
          .filter(
            ({ manifest }) =>
              selectPath(manifest, 'kind')[0] === 'ResourceQuota',
          )
          .flatMap(({ manifest }) =>
            selectPath(manifest, `spec.hard["${resource}"]`),
          )
          .map(amount => parseQuantity(String(amount)) ?? 0)[0] ?? 0;
      for (const resource of [
        'requests.cpu',
        'requests.memory',
        'limits.cpu',
        'limits.memory',
      ]) {
        const whole = hard('production', resource);
        expect(whole).toBeGreaterThan(0);
        expect(hard('staging', resource) / whole).toBeCloseTo(1 / 2);
        expect(hard('development', resource) / whole).toBeCloseTo(1 / 5);
      }
    });

    it('AIC-SCL-1: quota check at maximum replicas', () => {
      const page = evidence.files.find(
        ({ path, repository }) =>
          repository === 'aic-enterprise-platform' &&
          path === 'docs/capacity.md',
      )?.text;
      const production = page?.split('### Production')[1] ?? '';
      const line = production
        .split('\n')
        .find(row => row.startsWith('| aic-website '));
      expect(line).toContain('| 20 (25 during a rollout) |');
      expect(line).toContain('| limits.cpu 40 of 100 |');
      expect(line).toContain('| limits.memory 80Gi of 200Gi |');
    });
  });

  describe('of Brown Bear ALM', () => {
    let evidence: Evidence;
    beforeAll(async () => {
      evidence = await evidenceOf('brown-bear-alm');
    }, 300_000);

    const of = (environment: string, repository: string, kind: string) =>
      (evidence.manifests.get(environment) ?? [])
        .filter(
          found =>
            found.repository === repository &&
            selectPath(found.manifest, 'kind')[0] === kind,
        )
        .map(({ manifest }) => manifest);

    it('BBA-WL-6: generate a whole system from one description, a chart for each service, with the resource profile of its tier', () => {
      const charts = evidence.files.filter(
        ({ path }) => path === 'chart/Chart.yaml',
      );
      expect(charts.map(({ repository }) => repository)).toEqual(
        expect.arrayContaining([...evidence.services, 'brown-bear-alm']),
      );
      expect(evidence.services.size).toBeGreaterThanOrEqual(20);
      const requests = ['api-gateway', 'reporting', 'audit'].map(name =>
        selectPath(
          of('production', name, 'Deployment')[0],
          'spec.template.spec.containers[0].resources.requests',
        ),
      );
      expect(requests[0]).toHaveLength(1);
      for (const found of requests) expect(found).toEqual(requests[0]);
    });

    it('BBA-CFG-2: environment variable per declared dependency', () => {
      const hosts = (name: string) =>
        selectPath(
          of('production', name, 'Deployment')[0],
          'spec.template.spec.containers[0].env[name~_HOST$].name',
        );
      expect(hosts('authentication')).toEqual(
        expect.arrayContaining(['MYSQL_HOST', 'REDIS_HOST']),
      );
      expect(hosts('search')).toEqual(['ELASTICSEARCH_HOST']);
      expect(hosts('audit')).toEqual([]);
    });

    it('BBA-DB-5: database topology per environment, replicas in production alone', () => {
      for (const environment of ['development', 'staging']) {
        const replicas = of(environment, 'brown-bear-alm', 'StatefulSet')
          .filter(
            manifest => selectPath(manifest, 'metadata.name')[0] === 'mysql',
          )
          .flatMap(manifest => selectPath(manifest, 'spec.replicas'));
        expect(replicas).toEqual([1]);
      }
      expect(
        of('production', 'brown-bear-alm', 'InnoDBCluster').flatMap(manifest =>
          selectPath(manifest, 'spec.instances'),
        ),
      ).toEqual([4]);
    });
  });

  describe('of the Business Intelligence Platform', () => {
    let evidence: Evidence;
    beforeAll(async () => {
      evidence = await evidenceOf('business-intelligence-platform');
    }, 300_000);

    const ofKind = (environment: string, kind: string) =>
      (evidence.manifests.get(environment) ?? [])
        .map(({ manifest }) => manifest)
        .filter(manifest => selectPath(manifest, 'kind')[0] === kind);

    it('BI-ENV-3: data of Prometheus stays below its volume, and who signed in to one of two Grafanas stays there', () => {
      const [prometheus] = ofKind('production', 'Prometheus');
      const [size] = selectPath(prometheus, 'spec.retentionSize');
      const [volume] = selectPath(
        prometheus,
        'spec.storage.volumeClaimTemplate.spec.resources.requests.storage',
      );
      expect(size).toBe('43520MB');
      expect(volume).toBe('50Gi');
      const affinity = (environment: string) =>
        ofKind(environment, 'Service')
          .filter(
            manifest => selectPath(manifest, 'metadata.name')[0] === 'grafana',
          )
          .flatMap(manifest => selectPath(manifest, 'spec.sessionAffinity'));
      expect(affinity('development')).toEqual(['None']);
      expect(affinity('production')).toEqual(['ClientIP']);
    });

    it('BI-SCRT-4: different sealed data or remote path in each values file', () => {
      const sealed = [...evidence.manifests].map(([environment, manifests]) => [
        environment,
        ...manifests.flatMap(({ manifest }) =>
          selectPath(manifest, 'kind')[0] === 'SealedSecret'
            ? selectPath(manifest, 'spec.encryptedData.key')
            : [],
        ),
      ]);
      expect(sealed.map(([environment]) => environment)).toEqual([
        'development',
        'staging',
        'production',
      ]);
      for (const found of sealed) expect(found).toHaveLength(2);
      expect(new Set(sealed.map(([, data]) => data)).size).toBe(3);
    });
  });
});
