import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import type { ManifestSet } from '../manifest/ManifestSet';
import { itemsAt, textAt, textsAt, valueAt } from '../manifest/plainData';
import { hasPort } from '../manifest/podsOf';
import type { FieldPath } from '../../spec/fieldPath';

type Id =
  | 'service-selects-nothing'
  | 'service-port-missing'
  | 'route-service-missing'
  | 'route-port-missing'
  | 'stateful-service-missing';

/** Services and what sends traffic to them. */
export const serviceCheck = defineCheck<Id>({
  rules: {
    'service-selects-nothing': {
      severity: 'error',
      title: 'A Service selects pods of this render.',
      why: 'A Service without pods answers nothing; everything that calls it fails.',
      mend: 'Make the selector equal to labels of the pods.',
    },
    'service-port-missing': {
      severity: 'error',
      title: 'A Service sends to a port that its pods declare.',
      why: 'A `targetPort` by a name that no container has reaches nothing.',
      mend: 'Use the name or number of one of the containers’ ports.',
    },
    'route-service-missing': {
      severity: 'warning',
      title: 'Routes and ingresses send to a Service of this render.',
      why: 'A backend that does not exist answers 500 or 503.',
      mend: 'Correct the name, unless the Service comes from elsewhere.',
    },
    'route-port-missing': {
      severity: 'error',
      title: 'Routes and ingresses send to a port of their Service.',
      why: 'The gateway refuses the backend, or answers 500 or 503.',
      mend: 'Use the name or number of one of the ports of the Service.',
    },
    'stateful-service-missing': {
      severity: 'error',
      title: 'A StatefulSet is governed by a headless Service of this render.',
      why: 'Without it its pods have no names of their own in DNS, which is what most stateful programs find each other by.',
      mend: 'Let `spec.serviceName` name a Service with `clusterIP: None` that selects the pods.',
    },
  },
  *run(set) {
    for (const service of set.ofKind('', 'Service'))
      yield* serviceHits(set, service);
    for (const stateful of set.ofKind('apps', 'StatefulSet')) {
      yield* statefulHits(set, stateful);
    }
    for (const ingress of set.ofKind('networking.k8s.io', 'Ingress'))
      yield* ingressHits(set, ingress);
    for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute']) {
      for (const route of set.ofKind('gateway.networking.k8s.io', kind))
        yield* routeHits(set, route);
    }
  },
});

function* serviceHits(
  set: ManifestSet,
  service: ManifestObject,
): Iterable<Hit<Id>> {
  const selector = textsAt(service.value, 'spec', 'selector');
  if (Object.keys(selector).length === 0 || set.pods().length === 0) return;
  const pods = set.podsMatching(selector, set.namespaceOf(service));
  if (pods.length === 0) {
    if (set.meansOperatorPods(selector)) return;
    yield {
      rule: 'service-selects-nothing',
      object: service,
      path: ['spec', 'selector'],
      message: `no pod of this render has the labels ${showLabels(selector)}`,
    };
    return;
  }
  for (const { item, index } of itemsAt(service.value, 'spec', 'ports')) {
    const target = item.targetPort ?? item.port;
    if (target === undefined || pods.some(pod => hasPort(pod, target)))
      continue;
    yield {
      rule: 'service-port-missing',
      object: service,
      path: ['spec', 'ports', index, 'targetPort'],
      message: `no container of ${pods
        .map(pod => `${pod.owner.kind} '${pod.owner.name}'`)
        .join(', ')} declares the port ${String(target)}`,
      ...(typeof target === 'number' && { severity: 'warning' as const }),
    };
  }
}

function* statefulHits(
  set: ManifestSet,
  stateful: ManifestObject,
): Iterable<Hit<Id>> {
  const name = textAt(stateful.value, 'spec', 'serviceName');
  const service =
    name === undefined
      ? undefined
      : set.find('', 'Service', name, set.namespaceOf(stateful));
  if (service && textAt(service.value, 'spec', 'clusterIP') === 'None') return;
  // Without any Service in the render, the one that governs is expected from elsewhere.
  const isPart = set.ofKind('', 'Service').length > 0;
  yield {
    rule: 'stateful-service-missing',
    object: stateful,
    path: ['spec', 'serviceName'],
    message: missingGovernor(name, service !== undefined),
    ...((name === undefined || !isPart) && { severity: 'warning' as const }),
  };
}

function missingGovernor(name: string | undefined, present: boolean): string {
  if (name === undefined) return 'names no Service that governs it';
  return present
    ? `is governed by the Service '${name}', which is not headless`
    : `is governed by the Service '${name}', which is not in this render`;
}

function* ingressHits(
  set: ManifestSet,
  ingress: ManifestObject,
): Iterable<Hit<Id>> {
  const backends: [unknown, FieldPath][] = [
    [
      valueAt(ingress.value, 'spec', 'defaultBackend', 'service'),
      ['spec', 'defaultBackend', 'service'],
    ],
  ];
  for (const rule of itemsAt(ingress.value, 'spec', 'rules')) {
    for (const path of itemsAt(rule.item, 'http', 'paths')) {
      backends.push([
        valueAt(path.item, 'backend', 'service'),
        [
          'spec',
          'rules',
          rule.index,
          'http',
          'paths',
          path.index,
          'backend',
          'service',
        ],
      ]);
    }
  }
  for (const [backend, path] of backends) {
    const name = textAt(backend, 'name');
    if (name === undefined) continue;
    const port =
      valueAt(backend, 'port', 'name') ?? valueAt(backend, 'port', 'number');
    yield* backendHits(set, ingress, name, port, path);
  }
}

function* routeHits(
  set: ManifestSet,
  route: ManifestObject,
): Iterable<Hit<Id>> {
  for (const rule of itemsAt(route.value, 'spec', 'rules')) {
    for (const { item, index } of itemsAt(rule.item, 'backendRefs')) {
      const isService =
        (item.kind ?? 'Service') === 'Service' && (item.group ?? '') === '';
      if (
        !isService ||
        typeof item.name !== 'string' ||
        item.namespace !== undefined
      )
        continue;
      yield* backendHits(set, route, item.name, item.port, [
        'spec',
        'rules',
        rule.index,
        'backendRefs',
        index,
      ]);
    }
  }
}

function* backendHits(
  set: ManifestSet,
  object: ManifestObject,
  name: string,
  port: unknown,
  path: FieldPath,
): Iterable<Hit<Id>> {
  const service = set.find('', 'Service', name, set.namespaceOf(object));
  if (!service) {
    yield {
      rule: 'route-service-missing',
      object,
      path,
      message: `sends to the Service '${name}', which is not in this render`,
    };
    return;
  }
  const ports = itemsAt(service.value, 'spec', 'ports').map(({ item }) => item);
  if (
    port === undefined ||
    ports.some(item => item.name === port || item.port === port)
  )
    return;
  yield {
    rule: 'route-port-missing',
    object,
    path,
    message: `sends to port ${String(
      port,
    )} of Service '${name}', which has ${ports
      .map(item => item.name ?? item.port)
      .join(', ')}`,
  };
}

/** Labels as kubectl writes a selector. */
export function showLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
