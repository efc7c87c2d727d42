import type { ChartValues, ImageValues, ResolvedService } from '../../resolve';
import { environmentValuesPath } from '../values/emitValues';
import type { EnvironmentPage } from './PageData';
import { workloadPage } from './workloadPage';

/** One environment of a service in words. */
export function environmentPage({
  environment,
  values,
  monitoring: { links },
}: ResolvedService): EnvironmentPage {
  return {
    name: environment.name,
    title: environment.title,
    production: environment.production,
    namespace: environment.namespace,
    release: environment.release,
    cluster: environment.cluster ?? '',
    valuesFile: `values-${environment.name}.yaml`,
    valuesPath: environmentValuesPath(environment.name),
    image: imageReference(values.image),
    workload: workloadPage(values),
    replicas: replicasText(values),
    vertical: values.verticalPodAutoscaler.enabled
      ? values.verticalPodAutoscaler.name
      : '',
    autoscaled: values.autoscaling.enabled,
    autoscaler: values.autoscaling.name,
    requests: quantities(values.resources.requests),
    limits: quantities(values.resources.limits),
    hosts: hosts(values),
    links: [
      { title: 'Dashboard', url: links.dashboard },
      { title: 'Alerts', url: links.alerts },
      { title: 'Logs', url: links.logs },
      { title: 'Runbooks', url: links.runbooks },
    ].flatMap(({ title, url }) => (url ? [{ title, url }] : [])),
  };
}

/** `repository[:tag][@digest]` */
export function imageReference({
  repository,
  tag,
  digest,
}: ImageValues): string {
  return `${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}

function replicasText({ autoscaling, workload }: ChartValues): string {
  if (workload.schedule) return `on schedule ${workload.schedule.cron}`;
  if (workload.kind === 'Job') return 'once for each release';
  return autoscaling.enabled
    ? `${autoscaling.minReplicas} to ${autoscaling.maxReplicas}`
    : String(workload.replicas ?? 1);
}

function quantities(resources: Record<string, string>): string {
  const found = Object.entries(resources).map(
    ([resource, quantity]) => `${resource} ${quantity}`,
  );
  return found.join(', ') || 'none';
}

/** The hosts of the routes or Ingress that are on, as addresses. */
function hosts({ httpRoute, ingress }: ChartValues): string[] {
  const routed = httpRoute.enabled
    ? [httpRoute, ...Object.values(httpRoute.routes)].flatMap(
        ({ hostnames }) => hostnames,
      )
    : [];
  const ingressed = ingress.enabled ? Object.keys(ingress.hosts) : [];
  return [...new Set([...routed, ...ingressed])];
}
