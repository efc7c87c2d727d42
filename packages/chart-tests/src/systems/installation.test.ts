import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import { ChartRenderer, engineRenderer } from '@chartwright/core/render';
import { join } from 'node:path';
import type { Evidence, RenderedManifest } from './__testUtils__/Evidence';
import { gatherEvidence } from './__testUtils__/gatherEvidence';
import { selectPath } from './__testUtils__/selectPath';

const EXAMPLES = join(__dirname, '../../../../examples');
const SYSTEMS = [
  'ai-finance-agency',
  'aic-enterprise-platform',
  'brown-bear-alm',
  'business-intelligence-platform',
  'open-policy-platform',
];

const text = (manifest: unknown, path: string) =>
  String(selectPath(manifest, path)[0] ?? '');

/** The most Pods of a workload: as many as its autoscaler may start. */
function maximum(
  workload: RenderedManifest,
  all: readonly RenderedManifest[],
): number {
  const name = text(workload.manifest, 'metadata.name');
  const [most] = all
    .filter(
      ({ manifest }) => text(manifest, 'spec.scaleTargetRef.name') === name,
    )
    .flatMap(({ manifest }) => [
      ...selectPath(manifest, 'spec.maxReplicas'),
      ...selectPath(manifest, 'spec.maxReplicaCount'),
    ]);
  const [replicas = 1] = selectPath(workload.manifest, 'spec.replicas');
  return Number(most ?? replicas);
}

/** What an API server would refuse of all charts of a system together, as far as it shows without one. */
describe.each(SYSTEMS)('installation of %s', system => {
  let renderer: ChartRenderer;
  let evidence: Evidence;
  beforeAll(async () => {
    renderer = await engineRenderer();
    evidence = await gatherEvidence(
      join(EXAMPLES, system, 'system.yaml'),
      [],
      renderer,
    );
  }, 300_000);
  afterAll(() => renderer.close());

  it('has no object in two charts', () => {
    for (const manifests of evidence.manifests.values()) {
      const owners = new Map<string, string>();
      for (const { repository, manifest } of manifests) {
        const id = ['kind', 'metadata.namespace', 'metadata.name']
          .map(path => text(manifest, path))
          .join('/');
        expect([id, owners.get(id) ?? repository]).toEqual([id, repository]);
        owners.set(id, repository);
      }
      expect(owners.size).toBeGreaterThan(20);
    }
  });

  it('fits into its quota with every service at its maximum', () => {
    for (const manifests of evidence.manifests.values()) {
      const [quota] = manifests.filter(
        ({ manifest }) => text(manifest, 'kind') === 'ResourceQuota',
      );
      const namespace = text(quota?.manifest, 'metadata.namespace');
      const workloads = manifests.filter(
        ({ manifest }) =>
          /^(Deployment|StatefulSet|Rollout)$/.test(text(manifest, 'kind')) &&
          text(manifest, 'metadata.namespace') === namespace,
      );
      expect(workloads.length).toBeGreaterThan(0);
      for (const resource of ['cpu', 'memory']) {
        const sum = workloads.reduce(
          (all, workload) =>
            all +
            maximum(workload, manifests) *
              selectPath(
                workload.manifest,
                `spec.template.spec.containers[*].resources.requests.${resource}`,
              ).reduce<number>(
                (pod, amount) => pod + (parseQuantity(String(amount)) ?? 0),
                0,
              ),
          0,
        );
        const hard = selectPath(
          quota?.manifest,
          `spec.hard["requests.${resource}"]`,
        )[0];
        expect(sum).toBeGreaterThan(0);
        expect(sum).toBeLessThanOrEqual(parseQuantity(String(hard)) ?? 0);
      }
    }
  });
});
