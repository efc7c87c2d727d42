import { choice, flag, list, map, object, text } from './build';

/** A ref of a reusable action: a full commit, or a tag. */
const actionRef = text({
  title: 'Ref',
  description: 'Full commit hash or tag.',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
  example: 'v4',
});

/** A line for a shell, written by the owner of the repository and run as it is. */
const command = text({
  title: 'Command',
  description: 'Line for a shell.',
  minLength: 1,
  example: 'pytest tests/unit',
});

/** The pipeline of a repository. */
export const ci = object(
  {
    name: 'DeliveryCi',
    title: 'Pipeline',
    description:
      'Lints, tests, builds, scans, signs and deploys. Nothing is written without it.',
    fallback: 'none',
    example: { provider: 'github' },
  },
  {
    provider: choice({
      title: 'Provider',
      description: 'Whose pipeline it is.',
      of: ['github', 'gitlab'],
      default: 'github',
      example: 'github',
    }),
    branch: text({
      title: 'Branch',
      description: 'Branch whose pushes are deployed.',
      pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
      default: 'main',
      example: 'main',
    }),
    runner: text({
      title: 'Runner',
      description: 'Label of the machines; of GitLab, a tag.',
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
      fallback: '`ubuntu-latest` on GitHub, any on GitLab',
      example: 'ubuntu-latest',
    }),
    actions: map({
      title: 'Actions',
      description:
        'Refs of the reusable actions, to pin them to full commit hashes; Dependabot then keeps the hashes up to date.',
      keySchema: { pattern: '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$' },
      of: actionRef,
      fallback: 'major versions as tags',
      example: { 'actions/checkout': 'v4' },
    }),
    images: map({
      title: 'Tool images',
      description:
        'Container images of the tools that the pipeline runs, by the name of the tool.',
      keys: 'dns1123-label',
      of: text({
        title: 'Image',
        description: 'Image with its tag or digest.',
        format: 'image-reference',
        example: 'ghcr.io/yannh/kubeconform:v0.7.0',
      }),
      fallback: 'a version of each that is known to work',
      example: { kubeconform: 'ghcr.io/yannh/kubeconform:v0.7.0' },
    }),
    lint: text({
      title: 'Lint',
      description: 'Command that looks for mistakes of style.',
      minLength: 1,
      fallback: "the language's usual one",
      example: 'ruff check .',
    }),
    suites: map({
      title: 'Test suites',
      description:
        'Commands of the test suites by name; they run at the same time, in the `testing` stage of the image where there is one.',
      keys: 'dns1123-label',
      of: command,
      fallback: "`unit` with the language's usual command",
      example: { unit: 'pytest tests/unit', integration: 'pytest tests/it' },
    }),
    reports: text({
      title: 'Reports',
      description:
        'Folder in which the suites leave coverage and their reports (HTML); kept as artefacts of the run.',
      format: 'relative-path',
      default: 'reports',
      example: 'reports',
    }),
    scanners: list({
      title: 'Scanners',
      description: 'What looks for weak points.',
      of: choice({
        title: 'Scanner',
        description: 'One tool.',
        of: ['trivy', 'bandit', 'semgrep', 'kubesec', 'snyk', 'docker-scout'],
        example: 'trivy',
      }),
      unique: true,
      default: ['trivy'],
      example: ['trivy', 'bandit', 'semgrep'],
    }),
    failOn: choice({
      title: 'Fail on',
      description:
        'Lowest severity of a finding that stops the pipeline; `low` lets none pass.',
      of: ['low', 'medium', 'high', 'critical'],
      default: 'high',
      example: 'critical',
    }),
    sign: flag({
      title: 'Sign',
      description:
        'Sign images keyless with Cosign, with SLSA provenance and an SBOM.',
      default: true,
      example: true,
    }),
    platforms: list({
      title: 'Platforms',
      description: 'Platforms that images are built for.',
      of: choice({
        title: 'Platform',
        description: 'Operating system and processor.',
        of: ['linux/amd64', 'linux/arm64'],
        example: 'linux/amd64',
      }),
      unique: true,
      minItems: 1,
      default: ['linux/amd64', 'linux/arm64'],
      example: ['linux/amd64', 'linux/arm64'],
    }),
    schedule: text({
      title: 'Schedule',
      description:
        'When images are scanned again, and rebuilt with security patches: a cron expression in UTC.',
      format: 'cron',
      default: '0 5 * * 1',
      example: '0 5 * * 1',
    }),
    updates: choice({
      title: 'Updates',
      description: 'How often updates of dependencies are proposed.',
      of: ['daily', 'weekly', 'monthly', 'never'],
      default: 'weekly',
      example: 'weekly',
    }),
    credential: text({
      title: 'Credential',
      description:
        'Name of the secret, in the secret store of the pipeline and of each environment, with the kubeconfig of its cluster in base64.',
      pattern: '^[A-Z][A-Z0-9_]*$',
      default: 'KUBE_CONFIG_DATA',
      example: 'KUBE_CONFIG_DATA',
    }),
    deploy: flag({
      title: 'Deploy',
      description: 'Deploy to the environments one after the other.',
      default: true,
      example: true,
    }),
    configurationBackup: flag({
      title: 'Configuration backup',
      description:
        'Weekly, commit what is installed in each environment (values and manifests, no Secrets) to a branch of its own.',
      default: false,
      example: true,
    }),
    checker: text({
      title: 'Checker',
      description: 'Command that starts Chartwright.',
      minLength: 1,
      fallback: '`npx` with the version of the generator',
      example: 'npx --yes @chartwright/cli@0.1.0',
    }),
  },
);

/** What differs between environments when something is deployed. */
export const deliveryEnvironments = map({
  title: 'Environments',
  description: 'How each environment is deployed to.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'DeliveryEnvironment',
      title: 'Environment',
      description: 'One environment.',
      example: { timeout: '600s', backup: true },
    },
    {
      timeout: text({
        title: 'Timeout',
        description: 'How long a rollout may take.',
        pattern: '^[1-9][0-9]*[sm]$',
        default: '300s',
        example: '600s',
      }),
      backup: flag({
        title: 'Backup',
        description: 'Back up the data stores of the service before.',
        default: false,
        example: true,
      }),
      server: text({
        title: 'Server',
        description: 'Address of the cluster, for Argo CD.',
        pattern: '^https://[A-Za-z0-9][A-Za-z0-9.:/_-]*$',
        fallback: "the cluster by its name, else Argo CD's own",
        example: 'https://eu-1.example.com:6443',
      }),
      cloud: choice({
        title: 'Cloud',
        description: 'Where Terraform makes external data stores.',
        of: ['aws', 'azure', 'google', 'none'],
        fallback: "Terraform's own",
        example: 'aws',
      }),
    },
  ),
  default: {},
  example: { production: { timeout: '600s', backup: true } },
});
