import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import { matchesLabels, type ManifestSet } from '../manifest/ManifestSet';
import {
  itemsAt,
  type PlainObject,
  textAt,
  textsAt,
  valueAt,
} from '../manifest/plainData';
import { portsOf, type PodOwner } from '../manifest/podsOf';
import { showLabels } from './serviceCheck';

type Id = 'monitor-selects-nothing' | 'monitor-port-missing' | 'scraped-twice';

/** What scrapes the pods: ServiceMonitors, PodMonitors and annotations. */
export const monitoringCheck = defineCheck<Id>({
  rules: {
    'monitor-selects-nothing': {
      severity: 'error',
      title: 'A monitor selects a Service, or pods, of this render.',
      why: 'Prometheus finds no target: no metrics, no alerts, and nobody is told.',
      mend: 'Make the selector equal to labels of the Service (ServiceMonitor) or of the pods (PodMonitor).',
    },
    'monitor-port-missing': {
      severity: 'error',
      title: 'A monitor scrapes a port by a name that exists.',
      why: 'Prometheus finds no target.',
      mend: 'Use the name of a port of the Service (ServiceMonitor) or of a container (PodMonitor).',
    },
    'scraped-twice': {
      severity: 'error',
      title: 'Pods are scraped in one way only.',
      why: 'Every series exists twice: rates and counts double, and alerts on sums fire at half their threshold.',
      mend: 'Keep the monitor or the `prometheus.io/scrape` annotations, not both.',
    },
  },
  *run(set) {
    const scraped = new Map<PodOwner, string[]>();
    const note = (pod: PodOwner, by: string) =>
      scraped.set(pod, [...(scraped.get(pod) ?? []), by]);
    for (const monitor of set.ofKind(
      'monitoring.coreos.com',
      'ServiceMonitor',
    )) {
      yield* serviceMonitorHits(set, monitor, note);
    }
    for (const monitor of set.ofKind('monitoring.coreos.com', 'PodMonitor')) {
      yield* podMonitorHits(set, monitor, note);
    }
    for (const pod of set.pods()) {
      if (pod.annotations['prometheus.io/scrape'] === 'true')
        note(pod, 'the prometheus.io annotations of its pods');
    }
    for (const service of set.ofKind('', 'Service')) {
      if (
        textsAt(service.value, 'metadata', 'annotations')[
          'prometheus.io/scrape'
        ] !== 'true'
      )
        continue;
      for (const pod of servicePods(set, service)) {
        note(pod, `the prometheus.io annotations of Service '${service.name}'`);
      }
    }
    for (const [pod, ways] of scraped) {
      if (new Set(ways).size < 2) continue;
      yield {
        rule: 'scraped-twice',
        object: pod.owner,
        message: `its pods are scraped twice: by ${[...new Set(ways)].join(
          ' and by ',
        )}`,
      };
    }
  },
});

function* serviceMonitorHits(
  set: ManifestSet,
  monitor: ManifestObject,
  note: (pod: PodOwner, by: string) => void,
): Iterable<Hit<Id>> {
  const selector = textsAt(monitor.value, 'spec', 'selector', 'matchLabels');
  const services = set.ofKind('', 'Service');
  if (services.length === 0 || !staysInNamespace(set, monitor)) return;
  const near = services.filter(
    service => set.namespaceOf(service) === monitoredNamespace(set, monitor),
  );
  // What runs in a namespace of somebody else, such as the kubelets, is not in the render.
  if (near.length === 0 && namespaceNames(monitor) !== undefined) return;
  const selected = near.filter(service =>
    matchesLabels(selector, textsAt(service.value, 'metadata', 'labels')),
  );
  if (selected.length === 0) {
    yield {
      rule: 'monitor-selects-nothing',
      object: monitor,
      path: ['spec', 'selector'],
      message: `no Service of this render has the labels ${showLabels(
        selector,
      )}`,
    };
    return;
  }
  for (const { item, index } of itemsAt(monitor.value, 'spec', 'endpoints')) {
    const port = textAt(item, 'port');
    const exposing = selected.filter(
      service => port === undefined || servicePortNames(service).includes(port),
    );
    if (exposing.length === 0) {
      yield {
        rule: 'monitor-port-missing',
        object: monitor,
        path: ['spec', 'endpoints', index, 'port'],
        message: `scrapes the port '${port}', Service '${
          selected[0]!.name
        }' has ${
          servicePortNames(selected[0]!)
            .map(name => `'${name}'`)
            .join(', ') || 'no named ports'
        }`,
      };
      continue;
    }
    for (const service of exposing) {
      for (const pod of servicePods(set, service)) {
        note(pod, `ServiceMonitor '${monitor.name}'`);
      }
    }
  }
}

function* podMonitorHits(
  set: ManifestSet,
  monitor: ManifestObject,
  note: (pod: PodOwner, by: string) => void,
): Iterable<Hit<Id>> {
  if (set.pods().length === 0 || !staysInNamespace(set, monitor)) return;
  const selector = textsAt(monitor.value, 'spec', 'selector', 'matchLabels');
  const pods = set.podsMatching(selector, monitoredNamespace(set, monitor));
  if (pods.length === 0) {
    if (set.meansOperatorPods(selector)) return;
    yield {
      rule: 'monitor-selects-nothing',
      object: monitor,
      path: ['spec', 'selector'],
      message: `no pod of this render has the labels ${showLabels(selector)}`,
    };
    return;
  }
  for (const { item, index } of itemsAt(
    monitor.value,
    'spec',
    'podMetricsEndpoints',
  )) {
    const port = textAt(item, 'port');
    const exposing = pods.filter(
      pod =>
        port === undefined ||
        portsOf(pod).some(declared => declared.name === port),
    );
    if (exposing.length === 0) {
      yield {
        rule: 'monitor-port-missing',
        object: monitor,
        path: ['spec', 'podMetricsEndpoints', index, 'port'],
        message: `scrapes the port '${port}', which no container of the selected pods declares`,
      };
    }
    const byAnnotation = keepsAnnotated(item);
    for (const pod of exposing) {
      if (!byAnnotation || pod.annotations['prometheus.io/scrape'] === 'true')
        note(pod, `PodMonitor '${monitor.name}'`);
    }
  }
}

/** Whether an endpoint keeps the Pods only that ask for it by annotation. */
function keepsAnnotated(endpoint: PlainObject): boolean {
  return itemsAt(endpoint, 'relabelings').some(
    ({ item }) =>
      item.action === 'keep' &&
      JSON.stringify(item.sourceLabels ?? '').includes(
        '__meta_kubernetes_pod_annotation_prometheus_io_scrape',
      ),
  );
}

function servicePods(
  set: ManifestSet,
  service: ManifestObject,
): readonly PodOwner[] {
  const selector = textsAt(service.value, 'spec', 'selector');
  return Object.keys(selector).length === 0
    ? []
    : set.podsMatching(selector, set.namespaceOf(service));
}

function servicePortNames(service: ManifestObject): string[] {
  return itemsAt(service.value, 'spec', 'ports').flatMap(({ item }) =>
    typeof item.name === 'string' ? [item.name] : [],
  );
}

/** Monitors that look into many namespaces cannot be judged from one render. */
function staysInNamespace(set: ManifestSet, monitor: ManifestObject): boolean {
  if (valueAt(monitor.value, 'spec', 'namespaceSelector', 'any') === true)
    return false;
  return (namespaceNames(monitor)?.length ?? 1) === 1 && set.objects.length > 1;
}

function monitoredNamespace(set: ManifestSet, monitor: ManifestObject): string {
  return namespaceNames(monitor)?.[0] ?? set.namespaceOf(monitor);
}

function namespaceNames(monitor: ManifestObject): string[] | undefined {
  const names = valueAt(
    monitor.value,
    'spec',
    'namespaceSelector',
    'matchNames',
  );
  return Array.isArray(names) && names.length > 0
    ? names.filter((name): name is string => typeof name === 'string')
    : undefined;
}
