import type {
  Resolution,
  ResolvedDelivery,
  ResolvedService,
} from '../../resolve';
import type { TextTemplates } from '../text/TextTemplates';

/** What is delivered: a service, or a system's own repository. */
export interface DeliverySubject {
  readonly kind: 'service' | 'system';
  readonly name: string;
  readonly title: string;
  readonly owner: string;
  readonly delivery: ResolvedDelivery;
  /** The service itself; absent of a system. */
  readonly service?: Resolution;
  /** The services of a system, in alphabetical order; of a service, itself. */
  readonly services: readonly Resolution[];
  /** Whether nothing stands above it: a system, or a service of none. */
  readonly topmost: boolean;
  readonly generatorVersion: string;
  /** Least version of Kubernetes that the chart takes, such as `1.30`. */
  readonly kubernetes: string;
  readonly templates: TextTemplates;
}

/** The service in the environment in which people develop: the first that is not production. */
export function developmentOf({
  base,
  environments,
}: Resolution): ResolvedService {
  return (
    environments.find(({ environment }) => !environment.production) ??
    environments[0] ??
    base
  );
}

/** The service in the last environment, production as a rule. */
export function productionOf({
  base,
  environments,
}: Resolution): ResolvedService {
  return environments.at(-1) ?? base;
}
