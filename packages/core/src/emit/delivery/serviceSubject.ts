import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import type { DeliverySubject } from './DeliverySubject';
import { leastKubernetes } from './leastKubernetes';

/** A service as something that is delivered. */
export function serviceSubject(
  resolution: Resolution,
  {
    generatorVersion,
    templates,
    library,
  }: Pick<EmitContext, 'generatorVersion' | 'library' | 'templates'>,
): DeliverySubject {
  const { service, delivery } = resolution;
  return {
    kind: 'service',
    name: service.name,
    title: service.title,
    owner: service.owner,
    delivery,
    service: resolution,
    services: [resolution],
    topmost: service.system === undefined,
    generatorVersion,
    kubernetes: leastKubernetes(library),
    templates,
  };
}
