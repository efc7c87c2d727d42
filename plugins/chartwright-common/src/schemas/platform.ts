import { availability } from './availability';
import {
  choice,
  decimal,
  flag,
  integer,
  list,
  map,
  object,
  required,
  shared,
  text,
} from './build';
import { platformMetadata } from './metadata';
import { labelMap, scrapeMode } from './monitoring';
import { resources } from './resources';
import { head, serviceDefaults } from './service';

const namespace = (description: string, fallback: string) =>
  text({
    title: 'Namespace',
    description,
    format: 'dns1123-label',
    fallback,
    example: 'monitoring',
  });

const environments = list({
  title: 'Environments',
  description:
    'The environments in the order in which a version passes through them. A list: it is replaced as a whole.',
  of: object(
    {
      name: 'PlatformEnvironment',
      title: 'Environment',
      description: 'One environment.',
      example: { name: 'production', production: true },
    },
    {
      name: required(
        text({
          title: 'Name',
          description: 'Name of the environment; `base` is taken.',
          format: 'environment-name',
          example: 'production',
        }),
      ),
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        example: 'Production',
      }),
      cluster: text({
        title: 'Cluster',
        description: 'Name of the cluster, as the portal knows it.',
        fallback: 'none',
        minLength: 1,
        example: 'eu-1',
      }),
      production: flag({
        title: 'Production',
        description:
          'Real users: the number of Pods by tier, and no `latest` images.',
        default: false,
        example: true,
      }),
      namespaceSuffix: text({
        title: 'Namespace suffix',
        description:
          'Put behind the namespace of every System, for environments that share a cluster.',
        pattern: '^-?[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
        fallback: 'none',
        example: '-staging',
      }),
    },
  ),
  minItems: 1,
  fallback: 'development, staging and production',
  example: [{ name: 'development' }, { name: 'production', production: true }],
});

const tiers = map({
  title: 'Tiers',
  description: 'Presets that a service picks with `tier`.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'Tier',
      title: 'Tier',
      description: 'One preset.',
      example: {
        minReplicas: 2,
        resources: { requests: { cpu: '250m', memory: '256Mi' } },
      },
    },
    {
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        example: 'Standard',
      }),
      description: text({
        title: 'Description',
        description: 'Who should take it.',
        fallback: 'none',
        example: 'Most services.',
      }),
      resources: shared(
        {
          title: 'Resources',
          description: 'Requests and limits of the main container.',
          fallback: 'none: every service of the tier must say what it needs',
          example: {
            requests: { cpu: '250m', memory: '256Mi' },
            limits: { cpu: '500m', memory: '512Mi' },
          },
        },
        resources,
      ),
      availability: shared(
        {
          title: 'Availability',
          description: 'Availability of the services.',
          default: {},
          example: { zoneSpread: 'required' },
        },
        availability,
      ),
      minReplicas: integer({
        title: 'Replicas',
        description: 'Number of Pods in production environments.',
        minimum: 1,
        maximum: 1000,
        default: 2,
        example: 2,
      }),
    },
  ),
  fallback: '`small`, `standard` and `critical`',
  example: { standard: { minReplicas: 2 } },
});

const gateway = object(
  {
    name: 'PlatformGateway',
    title: 'Gateway',
    description: 'The Gateway (Gateway API) that carries HTTP from outside.',
    fallback:
      '`gateway` in namespace `gateway-system`, listeners `https` and `http`',
    example: {
      name: 'public',
      namespace: 'gateway-system',
      sectionName: 'https',
    },
  },
  {
    name: text({
      title: 'Name',
      description: 'Name of the Gateway.',
      format: 'dns1123-subdomain',
      default: 'gateway',
      example: 'public',
    }),
    namespace: namespace('Namespace of the Gateway.', '`gateway-system`'),
    sectionName: text({
      title: 'HTTPS listener',
      description: 'Name of the listener with TLS.',
      format: 'dns1123-subdomain',
      default: 'https',
      example: 'https',
    }),
    httpSectionName: text({
      title: 'HTTP listener',
      description: 'Name of the listener without TLS, for redirects.',
      format: 'dns1123-subdomain',
      default: 'http',
      example: 'http',
    }),
    className: text({
      title: 'Class',
      description: 'GatewayClass, for information.',
      format: 'dns1123-subdomain',
      fallback: 'none',
      example: 'envoy',
    }),
    proxyNamespace: namespace(
      "Namespace in which the Gateway's proxies run; network policies let them in.",
      'that of the Gateway',
    ),
    proxyLabels: labelMap(
      'Proxy labels',
      'Labels of the proxies.',
      { 'gateway.envoyproxy.io/owning-gateway-name': 'public' },
      'every Pod of the namespace',
    ),
  },
);

const ingress = object(
  {
    name: 'PlatformIngress',
    title: 'Ingress',
    description: 'The Ingress controller, for clusters without Gateway API.',
    default: {},
    example: { className: 'traefik', namespace: 'traefik' },
  },
  {
    className: text({
      title: 'Class',
      description: 'IngressClass.',
      format: 'dns1123-subdomain',
      fallback: "the cluster's default",
      example: 'traefik',
    }),
    annotations: map({
      title: 'Annotations',
      description: 'Annotations of every Ingress.',
      keys: 'label-key',
      of: text({
        title: 'Annotation value',
        description: 'Any text.',
        example: 'true',
      }),
      default: {},
      example: { 'traefik.ingress.kubernetes.io/router.tls': 'true' },
    }),
    namespace: namespace(
      'Namespace of the controller; network policies let it in.',
      '`ingress`',
    ),
    podLabels: labelMap(
      'Pod labels',
      "Labels of the controller's Pods.",
      { 'app.kubernetes.io/name': 'traefik' },
      'every Pod of the namespace',
    ),
  },
);

const template = (title: string, description: string, example: string) =>
  text({
    title,
    description,
    format: 'link-template',
    fallback: 'no such link',
    example,
  });

const linkFields = {
  dashboards: template(
    'Dashboards',
    'Dashboard of a service.',
    'https://grafana.example.com/d/{uid}?var-environment={environment}',
  ),
  alerts: template(
    'Alerts',
    'Alerts of a service.',
    'https://alertmanager.example.com/#/alerts?filter=%7Bservice%3D%22{service}%22%7D',
  ),
  logs: template(
    'Logs',
    'Logs of a service.',
    'https://logs.example.com/?namespace={namespace}&app={service}',
  ),
  prometheus: template(
    'Prometheus',
    "Prometheus' own pages.",
    'https://prometheus.{environment}.example.com',
  ),
  runbooks: template(
    'Runbooks',
    'Runbook of an alert.',
    'https://backstage.example.com/docs/default/component/{service}/runbooks/{alert}',
  ),
};

const links = object(
  {
    name: 'PlatformLinks',
    title: 'Links',
    description:
      'URL templates; `{service}`, `{system}`, `{namespace}`, `{environment}`, `{cluster}`, `{uid}` and (runbooks only) `{alert}` are replaced by their URL-encoded values.',
    fallback: 'addresses at `example.com`, to be replaced',
    example: { dashboards: 'https://grafana.example.com/d/{uid}' },
  },
  {
    ...linkFields,
    environments: map({
      title: 'Environments',
      description: 'Templates that differ by environment.',
      keys: 'dns1123-label',
      of: object(
        {
          name: 'EnvironmentLinks',
          title: 'Links',
          description: 'Templates of one environment.',
          example: { dashboards: 'https://grafana.dev.example.com/d/{uid}' },
        },
        linkFields,
      ),
      default: {},
      example: {
        development: { dashboards: 'https://grafana.dev.example.com/d/{uid}' },
      },
    }),
  },
);

const monitoring = object(
  {
    name: 'PlatformMonitoring',
    title: 'Monitoring',
    description: 'Where Prometheus and Grafana are and how they find things.',
    default: {},
    example: { namespace: 'monitoring', ruleLabels: { release: 'prometheus' } },
  },
  {
    namespace: namespace(
      'Namespace of Prometheus; network policies let its scrapes in.',
      '`monitoring`',
    ),
    scrape: scrapeMode('`serviceMonitor`'),
    annotationsJob: text({
      title: 'Job of annotated Pods',
      description:
        'Value of the label `job` that Prometheus gives to Pods found by annotation.',
      minLength: 1,
      default: 'kubernetes-pods',
      example: 'kubernetes-pods',
    }),
    podLabels: labelMap(
      'Pod labels',
      "Labels of Prometheus' Pods.",
      { 'app.kubernetes.io/name': 'prometheus' },
      'every Pod of the namespace',
    ),
    ruleLabels: labelMap(
      'Rule labels',
      'Labels by which Prometheus selects PrometheusRules.',
      {
        release: 'prometheus',
      },
    ),
    monitorLabels: labelMap(
      'Monitor labels',
      'Labels by which Prometheus selects ServiceMonitors and PodMonitors.',
      {
        release: 'prometheus',
      },
    ),
    dashboardLabels: labelMap(
      'Dashboard labels',
      "Labels by which Grafana's sidecar selects ConfigMaps.",
      { grafana_dashboard: '1' },
      '`grafana_dashboard: "1"`',
    ),
    dashboardNamespace: namespace(
      "Namespace of the dashboards' ConfigMaps.",
      "the service's own",
    ),
  },
);

const policies = object(
  {
    name: 'PlatformPolicies',
    title: 'Policies',
    description: 'What the documents may and may not say.',
    default: {},
    example: { allowLatestTag: false },
  },
  {
    allowLatestTag: flag({
      title: 'Allow latest',
      description:
        'Allow images with the tag `latest`, or without a tag, in production environments.',
      default: false,
      example: false,
    }),
    allowedRegistries: list({
      title: 'Allowed registries',
      description: 'Prefixes of allowed image repositories.',
      of: text({
        title: 'Prefix',
        description: 'Prefix of a repository.',
        minLength: 1,
        example: 'ghcr.io/acme',
      }),
      fallback: 'every registry',
      example: ['ghcr.io/acme'],
    }),
  },
);

const price = (title: string, description: string, example: number) =>
  decimal({ title, description, minimum: 0, default: example, example });

const prices = object(
  {
    name: 'PlatformPrices',
    title: 'Prices',
    description: 'List prices for cost estimates.',
    default: {},
    example: {
      cpuHour: 0.04,
      memoryGiHour: 0.005,
      storageGiMonth: 0.1,
      currency: 'USD',
    },
  },
  {
    cpuHour: price('CPU', 'One CPU for an hour.', 0.04),
    memoryGiHour: price('Memory', 'One GiB of memory for an hour.', 0.005),
    storageGiMonth: price('Storage', 'One GiB of storage for a month.', 0.1),
    currency: text({
      title: 'Currency',
      description: 'ISO 4217 code.',
      pattern: '^[A-Z]{3}$',
      default: 'USD',
      example: 'EUR',
    }),
  },
);

const SCM = ['local', 'github', 'gitlab', 'gitea'] as const;

const scmKind = (about: {
  title: string;
  description: string;
  default?: string;
  example: string;
}) => choice({ ...about, of: SCM });

const scm = object(
  {
    name: 'PlatformScm',
    title: 'Source control',
    description: 'Where repositories may be made.',
    default: {},
    example: { allowed: ['github'], default: 'github' },
  },
  {
    allowed: list({
      title: 'Allowed',
      description: 'Kinds of forge that the form offers.',
      of: scmKind({
        title: 'Kind',
        description: 'Kind of forge.',
        example: 'github',
      }),
      unique: true,
      minItems: 1,
      default: [...SCM],
      example: ['github'],
    }),
    default: scmKind({
      title: 'Default',
      description: 'What the form begins with.',
      default: 'local',
      example: 'github',
    }),
    hosts: map({
      title: 'Hosts',
      description: 'Host name by kind of forge.',
      keySchema: { enum: [...SCM] },
      of: text({
        title: 'Host',
        description:
          'Host name, with its port where that is not the usual one.',
        format: 'host-and-port',
        example: 'github.example.com',
      }),
      fallback: 'github.com, gitlab.com and gitea.com',
      example: { github: 'github.example.com' },
    }),
  },
);

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
            of: ['gateway', 'ingress', 'none'],
            default: 'gateway',
            example: 'gateway',
          }),
          gateway,
          ingress,
          certificateIssuer: text({
            title: 'Certificate issuer',
            description: 'cert-manager ClusterIssuer of Ingresses.',
            format: 'dns1123-subdomain',
            fallback: 'none: the Secrets come from elsewhere',
            example: 'letsencrypt',
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
                description: 'Exact version of the library chart.',
                format: 'semver',
                fallback: "the generator's own",
                example: '1.0.0',
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
              dnsNamespace: namespace(
                'Namespace of the cluster DNS.',
                '`kube-system`',
              ),
              dnsLabels: labelMap(
                'DNS labels',
                'Labels of the DNS Pods.',
                { 'k8s-app': 'kube-dns' },
                '`k8s-app: kube-dns`',
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
