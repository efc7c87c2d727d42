import { choice, flag, map, object, required, shared, text } from './build';
import { delivery } from './delivery';
import { platformMetadata } from './metadata';
import { labelMap } from './monitoring';
import { gateway, ingress, rateLimits, storageClasses } from './platformEdge';
import { platformMesh } from './platformMesh';
import { links } from './platformLinks';
import { monitoring } from './platformMonitoring';
import { namespaceField } from './platformNamespace';
import { policies, prices, scm } from './platformPolicies';
import { environments, tiers } from './platformTiers';
import { regeneration } from './regeneration';
import { head, serviceDefaults } from './service';

export const platformDocument = object(
  {
    name: 'PlatformDocument',
    title: 'Platform',
    description:
      'What holds for every service of an organisation. Without one, a built-in Platform is taken; a Platform is laid over it.',
    example: {
      apiVersion: 'chartwright.dev/v1',
      kind: 'Platform',
      metadata: { name: 'acme' },
      spec: {},
    },
  },
  {
    ...head('Platform'),
    metadata: required(platformMetadata),
    spec: required(
      object(
        {
          name: 'PlatformSpec',
          title: 'Spec',
          description: 'What the platform offers.',
          example: { registry: 'ghcr.io/acme' },
        },
        {
          environments,
          tiers,
          registry: text({
            title: 'Registry',
            description: 'Put before image repositories that name no registry.',
            format: 'image-repository',
            fallback: 'none',
            example: 'ghcr.io/acme',
          }),
          toolImage: text({
            title: 'Tool image',
            description:
              'Image with `sh`, `nc` and `wget`: what waits for a dependency before a Pod starts, and what `helm test` calls a service with.',
            format: 'image-reference',
            fallback: '`docker.io/library/busybox:1.37.0`',
            example: 'registry.example.com/mirror/busybox:1.37.0',
          }),
          domains: map({
            title: 'Domains',
            description:
              'DNS domain of each environment; hosts in exposure may end in `.{domain}`.',
            keys: 'dns1123-label',
            of: text({
              title: 'Domain',
              description: 'DNS domain.',
              format: 'host',
              example: 'dev.example.com',
            }),
            default: {},
            example: { development: 'dev.example.com' },
          }),
          exposure: choice({
            title: 'Exposure',
            description: 'What carries HTTP from outside.',
            of: ['gateway', 'ingress', 'istio', 'none'],
            default: 'gateway',
            example: 'gateway',
          }),
          gateway,
          ingress,
          mesh: platformMesh,
          rateLimits,
          storageClasses,
          certificateIssuer: text({
            title: 'Certificate issuer',
            description: 'cert-manager ClusterIssuer of Ingresses.',
            format: 'dns1123-subdomain',
            fallback: 'none: the Secrets come from elsewhere',
            example: 'letsencrypt',
          }),
          internalIssuer: text({
            title: 'Internal issuer',
            description:
              'cert-manager ClusterIssuer that signs names within the cluster, for data stores with TLS; public issuers do not.',
            format: 'dns1123-subdomain',
            fallback: 'none: each System has an authority of its own',
            example: 'cluster-ca',
          }),
          secretStores: map({
            title: 'Secret stores',
            description: 'Stores of the External Secrets Operator by name.',
            keys: 'dns1123-subdomain',
            of: object(
              {
                name: 'SecretStore',
                title: 'Secret store',
                description: 'One store.',
                example: { kind: 'ClusterSecretStore' },
              },
              {
                kind: choice({
                  title: 'Kind',
                  description: 'Kind of the store object.',
                  of: ['ClusterSecretStore', 'SecretStore'],
                  default: 'ClusterSecretStore',
                  example: 'ClusterSecretStore',
                }),
                apiVersion: choice({
                  title: 'API version',
                  description:
                    'API version of ExternalSecrets; v1beta1 for operators before 0.17.',
                  of: ['external-secrets.io/v1', 'external-secrets.io/v1beta1'],
                  default: 'external-secrets.io/v1',
                  example: 'external-secrets.io/v1',
                }),
              },
            ),
            default: {},
            example: { vault: { kind: 'ClusterSecretStore' } },
          }),
          defaultSecretStore: text({
            title: 'Default secret store',
            description: 'Store of secrets that name none.',
            format: 'dns1123-subdomain',
            fallback: 'the only store, else none',
            example: 'vault',
          }),
          monitoring,
          links,
          alerting: object(
            {
              name: 'PlatformAlerting',
              title: 'Alerting',
              description: 'What happens with alerts.',
              default: {},
              example: { escalation: { critical: 'Incident manager on duty' } },
            },
            {
              escalation: map({
                title: 'Escalation',
                description:
                  'Whom to page when the owner does not answer, by severity.',
                keySchema: { enum: ['critical', 'warning', 'info'] },
                of: text({
                  title: 'Escalation',
                  description: 'Plain text.',
                  minLength: 1,
                  example: 'Incident manager',
                }),
                default: {},
                example: { critical: 'Incident manager on duty' },
              }),
            },
          ),
          policies,
          prices,
          scm,
          templates: text({
            title: 'Text templates',
            description:
              'Folder of Handlebars templates that replace or add text files of generated repositories, relative to this document.',
            format: 'relative-path',
            fallback: "the generator's own only",
            example: './templates',
          }),
          resourceTypes: text({
            title: 'Resource types',
            description:
              'Folder of resource types that replace or add to the built-in ones, relative to this document; one folder a type.',
            format: 'relative-path',
            fallback: "the generator's own only",
            example: './resource-types',
          }),
          delivery,
          regeneration,
          library: object(
            {
              name: 'PlatformLibrary',
              title: 'Library chart',
              description:
                'Which library chart the services depend on, and how.',
              default: {},
              example: { vendored: true },
            },
            {
              version: text({
                title: 'Version',
                description:
                  'Exact version of the library chart. A service never goes back to an older one.',
                format: 'semver',
                fallback: "the generator's own",
                example: '1.0.0',
              }),
              folder: text({
                title: 'Folder',
                description:
                  'Folder with further versions of the library chart, relative to this document: a folder with a `Chart.yaml`, or an archive of `helm package`, for each. The version that came with the generator is always there.',
                format: 'relative-path',
                fallback: "the generator's own version only",
                example: './library',
              }),
              vendored: flag({
                title: 'Vendored',
                description:
                  'Put the library chart into the repository, so that the chart installs without a network.',
                default: true,
                example: true,
              }),
              repository: text({
                title: 'Repository',
                description:
                  'Chart repository that has the library chart: `oci://` or `https://`; needed when it is not vendored.',
                pattern: '^(oci|https)://[^\\s]+$',
                fallback: 'none',
                example: 'oci://ghcr.io/acme/charts',
              }),
            },
          ),
          network: object(
            {
              name: 'PlatformNetwork',
              title: 'Network',
              description:
                'What network policies need to know about the clusters.',
              default: {},
              example: { dnsNamespace: 'kube-system' },
            },
            {
              dnsNamespace: namespaceField(
                'Namespace of the cluster DNS.',
                '`kube-system`',
              ),
              dnsLabels: labelMap(
                'DNS labels',
                'Labels of the DNS Pods.',
                { 'k8s-app': 'kube-dns' },
                '`k8s-app: kube-dns`',
              ),
              kedaNamespace: namespaceField(
                'Namespace of KEDA, which asks queues for their length.',
                '`keda`',
              ),
              clusterDomain: text({
                title: 'Cluster domain',
                description: 'DNS domain of the clusters.',
                format: 'host',
                default: 'cluster.local',
                example: 'cluster.local',
              }),
            },
          ),
          serviceDefaults: shared(
            {
              title: 'Service defaults',
              description:
                "Part of a Service's spec that every service takes over.",
              default: {},
              example: { rollout: { revisionHistoryLimit: 3 } },
            },
            serviceDefaults,
          ),
          environmentDefaults: map({
            title: 'Environment defaults',
            description: 'Overlay for every service, by environment.',
            keys: 'dns1123-label',
            of: shared(
              {
                title: 'Overlay',
                description: 'What differs in this environment.',
                example: { env: { LOG_LEVEL: 'debug' } },
              },
              serviceDefaults,
            ),
            default: {},
            example: { development: { env: { LOG_LEVEL: 'debug' } } },
          }),
        },
      ),
    ),
  },
);
