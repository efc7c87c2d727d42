import type { SystemEmitContext, SystemFacts } from '../system/SystemFacts';
import type { DeliverySubject } from './DeliverySubject';
import { leastKubernetes } from './leastKubernetes';

/** A system's own repository as something that is delivered. */
export function systemSubject(
  { name, title, owner, delivery, services }: SystemFacts,
  { generatorVersion, templates, library }: SystemEmitContext,
): DeliverySubject {
  return {
    kind: 'system',
    name,
    title,
    owner,
    delivery,
    services,
    topmost: true,
    generatorVersion,
    kubernetes: leastKubernetes(library),
    templates,
  };
}
