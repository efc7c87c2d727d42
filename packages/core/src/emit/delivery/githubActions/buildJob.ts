import type { ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { imageScans } from '../pipeline/scanCommands';
import { signCommands } from '../pipeline/signCommands';
import { actionRef } from './actionRef';
import type { Job, Step } from './Workflow';
import { checkout, runner } from './verifyWorkflow';

/** The repository of the image that is built, or nothing. */
export function imageRepository({
  delivery,
  service,
}: DeliverySubject): string | undefined {
  return delivery.image && service?.base.values.image.repository;
}

/** Logs in to the registry of an image. */
export function registryLogin(ci: ResolvedCi, repository: string): Step {
  const host = registryHost(repository);
  const own = host === 'ghcr.io';
  return {
    uses: actionRef(ci, 'docker/login-action'),
    with: {
      ...(host !== undefined && { registry: host }),
      username: own
        ? '${{ github.actor }}'
        : '${{ secrets.REGISTRY_USERNAME }}',
      password: own
        ? '${{ secrets.GITHUB_TOKEN }}'
        : '${{ secrets.REGISTRY_PASSWORD }}',
    },
  };
}

/** Host of the registry; none for Docker Hub. */
export function registryHost(repository: string): string | undefined {
  const [first = '', ...rest] = repository.split('/');
  const host = rest.length > 0 && /[.:]|^localhost$/.test(first);
  return host && first !== 'docker.io' ? first : undefined;
}

/**
 * Builds the image once for every platform, pushes it under the commit, scans and signs it. What is deployed afterwards,
 * in whichever environment, is this digest.
 */
export function buildJob(subject: DeliverySubject, ci: ResolvedCi): Job {
  const repository = imageRepository(subject) ?? '';
  const reference = '"$IMAGE@$DIGEST"';
  const env = {
    IMAGE: repository,
    DIGEST: '${{ steps.build.outputs.digest }}',
  };
  return {
    needs: 'test',
    if: "${{ !failure() && !cancelled() && inputs.tag == '' }}",
    ...runner(ci),
    permissions: {
      contents: 'read',
      packages: 'write',
      // Cosign asks the provider of the pipeline who it is: no key is kept anywhere.
      ...(ci.sign && { 'id-token': 'write' as const }),
    },
    outputs: { digest: '${{ steps.build.outputs.digest }}' },
    steps: [
      checkout(ci),
      ...(ci.platforms.length > 1
        ? [{ uses: actionRef(ci, 'docker/setup-qemu-action') }]
        : []),
      { uses: actionRef(ci, 'docker/setup-buildx-action') },
      registryLogin(ci, repository),
      {
        name: 'Build and push',
        id: 'build',
        uses: actionRef(ci, 'docker/build-push-action'),
        with: {
          context: '.',
          ...(subject.delivery.image?.dockerfile === 'own'
            ? {}
            : { target: 'runtime' }),
          platforms: ci.platforms.join(','),
          push: true,
          tags: `${repository}:\${{ github.sha }}`,
          ...(ci.sign && { provenance: 'mode=max', sbom: true }),
          'cache-from': 'type=gha',
          'cache-to': 'type=gha,mode=max',
        },
      },
      ...imageScans(ci, reference).map(({ name, run }) => ({
        name,
        env: {
          ...env,
          ...(name === 'docker scout' && {
            DOCKER_SCOUT_HUB_USER: '${{ secrets.DOCKER_SCOUT_HUB_USER }}',
            DOCKER_SCOUT_HUB_PASSWORD:
              '${{ secrets.DOCKER_SCOUT_HUB_PASSWORD }}',
          }),
        },
        run,
      })),
      ...(ci.sign
        ? [
            { uses: actionRef(ci, 'sigstore/cosign-installer') },
            {
              name: 'Sign, with provenance and SBOM',
              env,
              run: signCommands(ci, reference),
            },
          ]
        : []),
    ],
  };
}
