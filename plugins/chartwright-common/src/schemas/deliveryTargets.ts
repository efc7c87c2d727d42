import { choice, flag, integer, map, object, required, text } from './build';

/** What watches the repository and brings the cluster to what it says. */
export const gitops = object(
  {
    name: 'DeliveryGitops',
    title: 'GitOps',
    description:
      'Argo CD or Flux takes each environment from the repository; the pipeline then commits the new image instead of deploying it.',
    fallback: 'none',
    example: { tool: 'argocd', repository: 'https://github.com/acme/orders' },
  },
  {
    tool: choice({
      title: 'Tool',
      description: 'Which one.',
      of: ['argocd', 'flux'],
      default: 'argocd',
      example: 'argocd',
    }),
    form: choice({
      title: 'Form',
      description:
        'Argo CD only. `applications`: an Application for each environment, in a file of its own; `applicationSet`: one ApplicationSet with a list of the environments.',
      of: ['applications', 'applicationSet'],
      default: 'applications',
      example: 'applicationSet',
    }),
    repository: required(
      text({
        title: 'Repository',
        description:
          'Address of the git repository; `{name}` stands for the name of the service or system.',
        pattern: '^(https://|ssh://|git@)([A-Za-z0-9@:._/~-]|\\{name\\})+$',
        example: 'https://github.com/acme/{name}',
      }),
    ),
    revision: text({
      title: 'Revision',
      description: 'Branch or tag that is followed.',
      pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
      fallback: "the pipeline's branch",
      example: 'main',
    }),
    project: text({
      title: 'Project',
      description: 'Project of Argo CD.',
      format: 'dns1123-label',
      default: 'default',
      example: 'shop',
    }),
    namespace: text({
      title: 'Namespace',
      description: 'Namespace of the objects of Argo CD or Flux.',
      format: 'dns1123-label',
      fallback: '`argocd` or `flux-system`',
      example: 'argocd',
    }),
    interval: text({
      title: 'Interval',
      description: 'How often Flux looks.',
      pattern: '^[1-9][0-9]*[smh]$',
      default: '5m',
      example: '5m',
    }),
  },
);

/** Installation and external data stores by Terraform. */
export const terraform = object(
  {
    name: 'DeliveryTerraform',
    title: 'Terraform',
    description:
      'A root module for each environment: the namespace, the releases, and the data stores that run outside the cluster.',
    fallback: 'none',
    example: { cloud: 'aws' },
  },
  {
    cloud: choice({
      title: 'Cloud',
      description: 'Where external data stores are made.',
      of: ['aws', 'azure', 'google', 'none'],
      default: 'none',
      example: 'aws',
    }),
    kubeconfig: text({
      title: 'Kubeconfig',
      description: 'File with the credentials of the cluster.',
      pattern: '^[~A-Za-z0-9/._-]+$',
      default: '~/.kube/config',
      example: '~/.kube/config',
    }),
    region: text({
      title: 'Region',
      description: 'Region of the cloud.',
      pattern: '^[A-Za-z0-9-]+$',
      fallback: '`us-east-1`, `eastus` or `us-central1`',
      example: 'eu-central-1',
    }),
  },
);

/** Signatures that the cluster asks for. */
export const admission = object(
  {
    name: 'DeliveryAdmission',
    title: 'Admission',
    description:
      'Policy for the cluster: only images with a keyless signature and provenance of the pipeline start.',
    fallback: 'none',
    example: {
      engine: 'kyverno',
      subject: 'https://github.com/acme/*',
    },
  },
  {
    engine: choice({
      title: 'Engine',
      description: 'What enforces it.',
      of: ['kyverno', 'policy-controller'],
      default: 'kyverno',
      example: 'kyverno',
    }),
    issuer: text({
      title: 'Issuer',
      description: 'Who attests the identity of the pipeline.',
      format: 'url',
      fallback: "that of the pipeline's provider",
      example: 'https://token.actions.githubusercontent.com',
    }),
    subject: required(
      text({
        title: 'Subject',
        description: 'Identity of the pipeline; `*` stands for any characters.',
        minLength: 1,
        example: 'https://github.com/acme/*',
      }),
    ),
    action: choice({
      title: 'Action',
      description: 'What happens to other images.',
      of: ['enforce', 'audit'],
      default: 'enforce',
      example: 'audit',
    }),
  },
);

/** A load generator. */
export const loadTest = object(
  {
    name: 'DeliveryLoadTest',
    title: 'Load test',
    description: 'A load test (k6) that a person or the pipeline starts.',
    fallback: 'none',
    example: { rate: 1000, duration: '5m' },
  },
  {
    rate: integer({
      title: 'Rate',
      description: 'Requests per second.',
      minimum: 1,
      maximum: 1_000_000,
      default: 50,
      example: 1000,
    }),
    duration: text({
      title: 'Duration',
      description: 'How long it runs.',
      pattern: '^[1-9][0-9]*[smh]$',
      default: '60s',
      example: '5m',
    }),
    workers: integer({
      title: 'Workers',
      description:
        'Virtual users at the start; k6 adds more when it needs them.',
      minimum: 1,
      maximum: 100_000,
      default: 10,
      example: 10,
    }),
    path: text({
      title: 'Path',
      description: 'Path that is asked for.',
      format: 'http-path',
      default: '/',
      example: '/api/orders',
    }),
    p95: text({
      title: '95th percentile',
      description: 'Slowest answer of the quick 95 percent.',
      pattern: '^[1-9][0-9]*ms$',
      default: '500ms',
      example: '200ms',
    }),
  },
);

/** One chart of everything. */
export const umbrella = object(
  {
    name: 'DeliveryUmbrella',
    title: 'Umbrella chart',
    description:
      "A chart that installs the System and its services at once, beside the System's own chart.",
    fallback: 'none',
    example: { name: 'shop' },
  },
  {
    name: text({
      title: 'Name',
      description: 'Name of the chart and of its release.',
      format: 'dns1035-label',
      fallback: "the System's with `-platform`",
      example: 'shop-platform',
    }),
    monitoring: text({
      title: 'Monitoring chart',
      description:
        "Name of a chart of its own for the observability stack, which the System's chart then leaves out.",
      format: 'dns1035-label',
      fallback: "none: the stack is in the System's chart",
      example: 'monitoring-stack',
    }),
    folders: map({
      title: 'Folders',
      description:
        'Folders of the repositories of services, as seen from the System’s repository.',
      keys: 'dns1035-label',
      of: text({
        title: 'Folder',
        description: 'Folder of the repository.',
        pattern: '^\\.{1,2}(/[A-Za-z0-9._-]+)*$',
        example: '../orders',
      }),
      fallback: '`../<service>`',
      example: { orders: '../orders' },
    }),
  },
);

/** Tests of what is generated. */
export const chartTests = flag({
  title: 'Chart tests',
  description:
    'Tests of the chart that need no cluster: suites for `helm unittest`, and a script that renders each environment and checks it with kubeconform.',
  default: false,
  example: true,
});

/** The same by Kustomize. */
export const kustomize = flag({
  title: 'Kustomize',
  description:
    'A base and an overlay for each environment that give the same result with `kustomize build --enable-helm`.',
  default: false,
  example: true,
});
