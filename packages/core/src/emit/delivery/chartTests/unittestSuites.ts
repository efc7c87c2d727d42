import type { ChartValues, ResolvedService } from '../../../resolve';

/** One test of a suite for `helm unittest`. */
export interface UnitTest {
  readonly it: string;
  readonly template: string;
  readonly values: readonly string[];
  readonly documentSelector?: {
    readonly path: string;
    readonly value: string;
    readonly skipEmptyTemplates?: boolean;
  };
  readonly asserts: readonly object[];
}

/** A suite, in a file of its own. */
export interface UnitSuite {
  /** Part of the file's name. */
  readonly name: string;
  readonly title: string;
  readonly tests: readonly UnitTest[];
}

const TEMPLATE = 'templates/all.yaml';

/** Asserts about the one object of a kind. */
function about(
  { environment }: ResolvedService,
  it: string,
  kind: string,
  asserts: readonly object[],
): UnitTest {
  return {
    it: `${it} in ${environment.name}`,
    template: TEMPLATE,
    values: [`../../chart/values-${environment.name}.yaml`],
    documentSelector: { path: 'kind', value: kind, skipEmptyTemplates: true },
    asserts,
  };
}

const equal = (path: string, value: unknown) => ({ equal: { path, value } });

/** The suites of a service: each looks at what the documents promise, in every environment. */
export function unittestSuites(
  environments: readonly ResolvedService[],
): UnitSuite[] {
  const suite = (
    name: string,
    title: string,
    tests: (service: ResolvedService) => readonly UnitTest[],
  ): UnitSuite => ({ name, title, tests: environments.flatMap(tests) });
  return [
    suite('autoscaling', 'autoscaling', autoscaling),
    suite('infrastructure', 'production infrastructure', infrastructure),
    suite('secrets', 'secrets management', secrets),
    suite('network', 'network policies', network),
    suite('monitoring', 'performance monitoring', monitoring),
  ].filter(({ tests }) => tests.length > 0);
}

function autoscaling(service: ResolvedService): UnitTest[] {
  const { autoscaling: scaling, name, workload } = service.values;
  if (!scaling.enabled) return [];
  return [
    about(service, 'scales between its bounds', 'HorizontalPodAutoscaler', [
      equal('spec.minReplicas', scaling.minReplicas),
      equal('spec.maxReplicas', scaling.maxReplicas),
    ]),
    about(service, 'scales its own workload', 'HorizontalPodAutoscaler', [
      equal('spec.scaleTargetRef.kind', workload.kind),
      equal('spec.scaleTargetRef.name', name),
    ]),
  ];
}

function infrastructure(service: ResolvedService): UnitTest[] {
  const { values } = service;
  const { kind } = values.workload;
  if (kind !== 'Deployment' && kind !== 'StatefulSet') return [];
  const pod = 'spec.template.spec';
  return [
    about(service, 'runs without root', kind, [
      equal(`${pod}.securityContext.runAsNonRoot`, true),
    ]),
    about(service, 'has requests and limits', kind, [
      { exists: { path: `${pod}.containers[0].resources.requests` } },
      { exists: { path: `${pod}.containers[0].resources.limits` } },
    ]),
    about(service, 'runs the image of the documents', kind, [
      {
        matchRegex: {
          path: `${pod}.containers[0].image`,
          pattern: `^${escaped(values.image.repository)}[:@]`,
        },
      },
    ]),
  ];
}

function secrets(service: ResolvedService): UnitTest[] {
  const { values } = service;
  const kind = values.workload.kind;
  const variables = Object.entries(values.env).filter(
    ([, source]) => typeof source !== 'string' && source.secret,
  );
  const fromSecret = variables.map(([name]) => ({
    exists: {
      path: `spec.template.spec.containers[0].env[?(@.name=="${name}")].valueFrom.secretKeyRef`,
    },
  }));
  return [
    {
      it: `prints no Secret with data in ${service.environment.name}`,
      template: TEMPLATE,
      values: [`../../chart/values-${service.environment.name}.yaml`],
      asserts: [
        {
          not: true,
          containsDocument: { kind: 'Secret', apiVersion: 'v1', any: true },
        },
      ],
    },
    ...((kind === 'Deployment' || kind === 'StatefulSet') &&
    fromSecret.length > 0
      ? [about(service, 'reads what is secret by reference', kind, fromSecret)]
      : []),
  ];
}

function network(service: ResolvedService): UnitTest[] {
  const { networkPolicy } = service.values;
  if (!networkPolicy.enabled) return [];
  return [
    {
      ...about(service, 'is closed in both directions', 'NetworkPolicy', [
        equal('spec.policyTypes', ['Ingress', 'Egress']),
      ]),
      // The test of the chart has a policy of its own.
      documentSelector: {
        path: '$[?(@.kind == "NetworkPolicy")].metadata.name',
        value: service.values.name,
        skipEmptyTemplates: true,
      },
    },
  ];
}

function monitoring(service: ResolvedService): UnitTest[] {
  const { serviceMonitor, prometheusRule } = service.values;
  return [
    ...(serviceMonitor.enabled
      ? [
          about(service, 'is scraped', 'ServiceMonitor', [
            { exists: { path: 'spec.endpoints[0].path' } },
          ]),
        ]
      : []),
    ...(prometheusRule.enabled
      ? [
          about(service, 'has alerts', 'PrometheusRule', [
            { isNotEmpty: { path: 'spec.groups' } },
          ]),
        ]
      : []),
  ];
}

function escaped(text: ChartValues['image']['repository']): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
