import type { ResolvedService } from '../../resolve';
import {
  equals,
  escapeRegex,
  LabelMatchers,
  matches,
  oneOf,
} from '../../promql/selector';

/**
 * Stands for the namespace in every expression. The chart puts the release's namespace there, and in a dashboard it is
 * a variable, so one expression serves every environment.
 */
export const NAMESPACE_TOKEN = '$namespace';

const inNamespace = { namespace: equals(NAMESPACE_TOKEN) };

/**
 * The service's own metrics. Targets of a ServiceMonitor or PodMonitor are known by their `job`. A Prometheus that
 * discovers Pods by annotation gives all of them one `job` and copies the Pods' labels: there the label `app` tells
 * services apart, and `job` is asked for only when a document names it.
 */
export function appMatchers(service: ResolvedService): LabelMatchers {
  const { job, scrape } = service.monitoring;
  const { name } = service.identity;
  if (scrape !== 'annotations') return { ...inNamespace, job: equals(job) };
  return {
    ...inNamespace,
    ...(job === name ? {} : { job: equals(job) }),
    app: equals(name),
  };
}

/** The Pods of the workload, by the names that Kubernetes gives them. */
export function podMatchers(service: ResolvedService): LabelMatchers {
  const name = escapeRegex(service.identity.name);
  const suffix = {
    Deployment: '-[a-z0-9]+-[a-z0-9]{5}',
    Rollout: '-[a-z0-9]+-[a-z0-9]{5}',
    StatefulSet: '-[0-9]+',
    CronJob: '-[0-9]+-[a-z0-9]{5}',
    Job: '-[a-z0-9]{5}',
  }[service.values.workload.kind];
  return { ...inNamespace, pod: matches(`${name}${suffix}`) };
}

/** The containers that the chart puts into those Pods; what a mesh or a debugger adds is not among them. */
export function containerMatchers(service: ResolvedService): LabelMatchers {
  return {
    ...podMatchers(service),
    container: oneOf([
      service.identity.name,
      ...Object.keys(service.values.sidecars).sort(),
    ]),
  };
}

/** The Deployment, StatefulSet or CronJob itself in the metrics of kube-state-metrics. */
export function workloadMatchers(service: ResolvedService): LabelMatchers {
  return {
    ...inNamespace,
    [service.values.workload.kind.toLowerCase()]: equals(service.identity.name),
  };
}

/** The HorizontalPodAutoscaler. */
export function autoscalerMatchers(service: ResolvedService): LabelMatchers {
  return {
    ...inNamespace,
    horizontalpodautoscaler: equals(
      service.values.autoscaling.name || service.identity.name,
    ),
  };
}

/** The persistent volume claims, those of a StatefulSet with their ordinal. */
export function claimMatchers(service: ResolvedService): LabelMatchers {
  const { storage, workload } = service.values;
  const name = service.identity.name;
  const claims = Object.entries(storage).map(([volume, { existingClaim }]) => {
    if (existingClaim) return escapeRegex(existingClaim);
    return workload.kind === 'StatefulSet'
      ? `${escapeRegex(`${volume}-${name}`)}-[0-9]+`
      : escapeRegex(`${name}-${volume}`);
  });
  return {
    ...inNamespace,
    persistentvolumeclaim: matches(claims.sort().join('|')),
  };
}

/** Text with the namespace in the place of {@link NAMESPACE_TOKEN}, as the chart does it. */
export function withNamespace(text: string, namespace: string): string {
  return text.split(NAMESPACE_TOKEN).join(namespace);
}
