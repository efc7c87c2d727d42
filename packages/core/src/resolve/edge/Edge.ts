import type { EffectivePlatform } from '../effectivePlatform';
import type { EffectiveSpec } from '../EffectiveSpec';

/** What carries HTTP from outside: a target, and what implements it there. */
export const EDGES = [
  'gateway',
  'gateway-envoy',
  'gateway-traefik',
  'istio',
  'ingress',
  'ingress-traefik',
  'ingress-ingress-nginx',
  'ingress-nginx-inc',
  'ingress-haproxy',
  'ingress-alb',
  'proxy',
] as const;

export type Edge = (typeof EDGES)[number];

/** Controllers that a class of Ingress is usually named after. */
const CONTROLLERS: Readonly<Record<string, Edge>> = {
  traefik: 'ingress-traefik',
  nginx: 'ingress-ingress-nginx',
  haproxy: 'ingress-haproxy',
  alb: 'ingress-alb',
};

/** The edge that stands before services of a target; nothing for `none`. */
export function edgeOf(
  platform: EffectivePlatform,
  target: NonNullable<EffectiveSpec['exposure']>['target'],
): Edge | undefined {
  if (target === 'istio') return 'istio';
  if (target === 'gateway') {
    const { controller = 'core' } = platform.spec.gateway ?? {};
    return controller === 'core' ? 'gateway' : `gateway-${controller}`;
  }
  if (target !== 'ingress') return undefined;
  const { controller, className = '' } = platform.spec.ingress ?? {};
  if (controller === 'core') return 'ingress';
  return controller === undefined
    ? CONTROLLERS[className] ?? 'ingress'
    : `ingress-${controller}`;
}
