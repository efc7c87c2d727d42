import { AnnotationQueryBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { escapeRegex, matches, equals, selector } from '../../promql/selector';
import {
  NAMESPACE_TOKEN,
  workloadMatchers,
} from '../monitoring/serviceMatchers';
import type { ResolvedService } from '../../resolve';
import { DATASOURCE } from './panels';

/**
 * A mark over all graphs whenever a new version began to roll out: a Deployment makes a ReplicaSet for each, whose time
 * of creation is the sample itself; of a StatefulSet the generation changes.
 */
export function deploymentAnnotation(
  service: ResolvedService,
): AnnotationQueryBuilder {
  const annotation = new AnnotationQueryBuilder()
    .name('Deployments')
    .datasource(DATASOURCE)
    .enable(true)
    .iconColor('blue')
    .step('60s')
    .titleFormat('Deployment');
  if (service.values.workload.kind === 'StatefulSet') {
    return annotation
      .expr(
        `changes(${selector(
          'kube_statefulset_metadata_generation',
          workloadMatchers(service),
          '2m',
        )}) > 0`,
      )
      .textFormat('{{statefulset}}');
  }
  const created = selector('kube_replicaset_created', {
    namespace: equals(NAMESPACE_TOKEN),
    replicaset: matches(`${escapeRegex(service.identity.name)}-[a-z0-9]+`),
  });
  return annotation
    .expr(`${created} * 1000`)
    .useValueForTime(true)
    .textFormat('{{replicaset}}');
}
