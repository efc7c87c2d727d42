import type { ResolvedService } from '../../../resolve';
import { durationText } from '../../../promql/duration';
import { decimal } from '../../../promql/numbers';
import { equals, oneOf, selector } from '../../../promql/selector';
import { NAMESPACE_TOKEN } from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';

const ISSUER_ANNOTATIONS = [
  'cert-manager.io/cluster-issuer',
  'cert-manager.io/issuer',
];

/** The certificates that cert-manager makes for the service's Ingress: named after their Secrets. */
export function certificateNames({ values }: ResolvedService): string[] {
  const { enabled, annotations, tls } = values.ingress;
  if (!enabled || !ISSUER_ANNOTATIONS.some(key => annotations[key])) return [];
  return [
    ...new Set(Object.values(tls).map(({ secretName }) => secretName)),
  ].sort();
}

/** Seconds until each certificate ends. cert-manager's own namespace is `namespace` unless the scrape honours labels. */
export function certificateLifetime(service: ResolvedService): string {
  const metric = 'certmanager_certificate_expiration_timestamp_seconds';
  const name = oneOf(certificateNames(service));
  const exported = { exported_namespace: equals(NAMESPACE_TOKEN), name };
  const honoured = {
    exported_namespace: equals(''),
    namespace: equals(NAMESPACE_TOKEN),
    name,
  };
  return `min by (name) (${selector(metric, exported)} or ${selector(
    metric,
    honoured,
  )}) - time()`;
}

/** Whether the service's certificates are renewed in time. */
export const certificateAlerts: AlertDefinition[] = [
  {
    type: 'CertificateExpiring',
    defaults: { threshold: 1_209_600 },
    notApplicable: service =>
      certificateNames(service).length > 0
        ? undefined
        : 'no certificate is issued for it (spec.exposure.tls with an Ingress)',
    expr: (service, { threshold }) =>
      `${certificateLifetime(service)} < ${decimal(threshold)}`,
    summary: ({ identity }, { threshold }) =>
      `${identity.name}: a certificate ends within ${durationText(threshold)}`,
    description: () =>
      'Certificate {{ $labels.name }} ends in {{ $value | humanizeDuration }} and was not renewed.',
  },
];
