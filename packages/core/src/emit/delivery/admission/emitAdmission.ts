import { FileTree, fileTree } from '../../../files/FileTree';
import type { ResolvedDelivery } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { registryHost } from '../githubActions/buildJob';
import { manifestText } from '../manifestText';
import { subjectPattern } from './subjectPattern';

type Admission = NonNullable<ResolvedDelivery['admission']>;

/** Namespaces that the policy leaves alone: without them nothing else starts. */
const SYSTEM_NAMESPACES = ['kube-system', 'kyverno', 'cosign-system'];

/**
 * Policy for the cluster that lets only images start which the pipeline signed and attested. It is about the images that
 * the services build; in the repository that nothing stands above.
 */
export function emitAdmission(subject: DeliverySubject): FileTree {
  const { admission } = subject.delivery;
  if (!admission || !subject.topmost) return fileTree([]);
  const images = imagesOf(subject);
  if (images.length === 0) return fileTree([]);
  const policy =
    admission.engine === 'kyverno'
      ? kyvernoPolicy(subject, admission, images)
      : imagePolicy(subject, admission, images);
  return fileTree([
    [
      'deploy/admission/signed-images.yaml',
      manifestText(
        [policy],
        'Apply once to each cluster: kubectl apply -f deploy/admission/signed-images.yaml\nImages of the services start only with a keyless signature and SLSA provenance of the pipeline.',
      ),
    ],
  ]);
}

/** Patterns of the images that the services build, whatever their tag or digest. */
function imagesOf({ services }: DeliverySubject): string[] {
  const repositories = services
    .filter(({ delivery }) => delivery.image)
    .map(({ base }) => base.values.image.repository);
  return [...new Set(repositories)]
    .sort()
    .map(repository =>
      registryHost(repository) === undefined &&
      !repository.startsWith('docker.io/')
        ? `docker.io/${repository}`
        : repository,
    )
    .flatMap(repository => [`${repository}:*`, `${repository}@*`]);
}

function kyvernoPolicy(
  { name }: DeliverySubject,
  { issuer, subject, action }: Admission,
  images: readonly string[],
): object {
  const keyless = {
    entries: [
      {
        keyless: {
          issuer,
          subject,
          rekor: { url: 'https://rekor.sigstore.dev' },
        },
      },
    ],
  };
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: { name: `${name}-signed-images` },
    spec: {
      background: false,
      webhookConfiguration: { timeoutSeconds: 30 },
      rules: [
        {
          name: 'signed-by-the-pipeline',
          match: { any: [{ resources: { kinds: ['Pod'] } }] },
          exclude: {
            any: [{ resources: { namespaces: SYSTEM_NAMESPACES } }],
          },
          verifyImages: [
            {
              imageReferences: images,
              failureAction: action === 'enforce' ? 'Enforce' : 'Audit',
              // A tag is replaced by the digest that was verified.
              mutateDigest: action === 'enforce',
              verifyDigest: true,
              required: true,
              attestors: [keyless],
              attestations: [
                {
                  type: 'https://slsa.dev/provenance/v0.2',
                  attestors: [keyless],
                },
              ],
            },
          ],
        },
      ],
    },
  };
}

function imagePolicy(
  { name }: DeliverySubject,
  { issuer, subject, action }: Admission,
  images: readonly string[],
): object {
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: `${name}-signed-images` },
    spec: {
      mode: action === 'enforce' ? 'enforce' : 'warn',
      images: images.map(glob => ({ glob })),
      authorities: [
        {
          name: 'pipeline',
          keyless: {
            url: 'https://fulcio.sigstore.dev',
            identities: [{ issuer, subjectRegExp: subjectPattern(subject) }],
          },
          attestations: [
            { name: 'provenance', predicateType: 'slsaprovenance' },
          ],
        },
      ],
    },
  };
}
