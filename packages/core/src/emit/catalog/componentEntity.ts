import {
  CHART_VERSION_ANNOTATION,
  GENERATOR_VERSION_ANNOTATION,
  SPEC_ANNOTATION,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { ResolvedService, Resolution, ServiceKind } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import {
  alertOccurrences,
  AlertOccurrences,
} from '../runbooks/serviceRunbooks';
import { dependencyRef } from './entityRefs';
import { environmentLinks } from './environmentLinks';
import type { CommentedEntity } from './entityText';

const COMPONENT_TYPES: Readonly<Record<ServiceKind, string>> = {
  web: 'website',
  api: 'service',
  stateful: 'service',
  worker: 'worker',
  scheduler: 'worker',
  cron: 'job',
  job: 'job',
};

/** The Component of a service, with what other plugins read and the links of every environment. */
export function componentEntity(
  resolution: Resolution,
  context: EmitContext,
): CommentedEntity {
  const { service, base, environments } = resolution;
  return {
    comment: [
      `The catalog entries of ${service.name}, generated from chartwright.yaml.`,
      'Prefer a change there. A change made here is kept, too, when the repository is generated anew.',
    ].join('\n'),
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: service.name,
        title: service.title,
        description: service.description,
        labels: service.labels,
        annotations: { ...annotations(resolution, context) },
        tags: service.tags,
        links: [
          ...Object.values(service.links),
          ...environmentLinks(environments),
        ],
      },
      spec: {
        type: COMPONENT_TYPES[service.kind],
        lifecycle: service.lifecycle,
        owner: service.owner,
        system: service.system,
        dependsOn: base.neighbours.dependencies.flatMap(
          dependency => dependencyRef(dependency, service) ?? [],
        ),
        providesApis: base.provides.map(api => api.name),
        consumesApis: base.consumes,
      },
    },
    fieldComments: {
      'metadata.annotations': 'What plugins of the portal look for.',
      'metadata.links': 'Where to look when something is wrong.',
      'spec.dependsOn':
        'The dependency graph; network policies follow it, too.',
    },
  };
}

/** The annotations of a Component; those of the document win. */
function annotations(
  resolution: Resolution,
  { generatorVersion, library }: EmitContext,
): Record<string, string> {
  const { service, base, environments, delivery } = resolution;
  return {
    [SPEC_ANNOTATION]: 'chartwright.yaml',
    [GENERATOR_VERSION_ANNOTATION]: generatorVersion,
    [CHART_VERSION_ANNOTATION]: library.version,
    'backstage.io/techdocs-ref': 'dir:.',
    'backstage.io/kubernetes-id': service.name,
    'backstage.io/kubernetes-label-selector': `app.kubernetes.io/name=${service.name}`,
    ...onlyNamespace(environments),
    // The label of the Applications in deploy/argocd.
    ...(delivery.gitops?.tool === 'argocd' && {
      'argocd/app-selector': `app.kubernetes.io/part-of=${service.name}`,
    }),
    ...grafanaAnnotations(base, environments),
    ...prometheusAnnotations(base, alertOccurrences(resolution)),
    ...service.annotations,
  };
}

/** The Kubernetes plugin takes one namespace for all clusters, so this helps only where all environments share it. */
function onlyNamespace(
  environments: readonly ResolvedService[],
): Record<string, string> {
  const namespaces = new Set(
    environments.map(({ environment }) => environment.namespace),
  );
  const [namespace] = namespaces;
  return namespaces.size === 1 && namespace
    ? { 'backstage.io/kubernetes-namespace': namespace }
    : {};
}

function grafanaAnnotations(
  { identity, monitoring }: ResolvedService,
  environments: readonly ResolvedService[],
): Record<string, string> {
  const overview = environments.findLast(
    ({ monitoring: { links } }) => links.dashboard,
  )?.monitoring.links.dashboard;
  return {
    ...(monitoring.dashboard.enabled && {
      'grafana/dashboard-selector': `tags @> '${identity.name}'`,
    }),
    'grafana/alert-label-selector': `service=${identity.name}`,
    ...(overview && { 'grafana/overview-dashboard': overview }),
  };
}

function prometheusAnnotations(
  { monitoring }: ResolvedService,
  alerts: readonly AlertOccurrences[],
): Record<string, string> {
  const requests = monitoring.signals.requests;
  return {
    ...(monitoring.metrics &&
      requests && {
        'prometheus.io/rule': `sum by (${requests.statusLabel}) (rate(${requests.metric}{job="${monitoring.job}"}[5m]))|${requests.statusLabel}`,
      }),
    ...(alerts.length > 0 && {
      'prometheus.io/alert': alerts.map(({ name }) => name).join(','),
    }),
  };
}
