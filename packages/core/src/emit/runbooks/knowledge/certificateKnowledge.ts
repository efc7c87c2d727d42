import {
  certificateLifetime,
  certificateNames,
} from '../../monitoring/alerts/certificateAlerts';
import type { AlertKnowledge } from './AlertKnowledge';

const certificateExpiring: AlertKnowledge = {
  meaning:
    'A TLS certificate ends soon, and cert-manager, which renews it a month ahead as a rule, has not.',
  impact:
    'None yet. Once it has ended, browsers and callers refuse the connection.',
  causes: [
    'The challenge fails: DNS points elsewhere, or the path `/.well-known/acme-challenge` is not reachable.',
    'The issuer is gone, lacks credentials, or is rate-limited.',
    'cert-manager itself is down.',
  ],
  remedies: [
    'Mend what the conditions of the Certificate, its request and its challenge name; cert-manager then tries again by itself.',
    'Delete the Secret to ask for a new certificate at once, only when the issuer works: until then there is none.',
  ],
  diagnose: on => [
    on.certificates(certificateNames(on.service)),
    {
      say: 'Is cert-manager well?',
      run: [
        'kubectl get pods -n cert-manager',
        'kubectl logs -n cert-manager deployment/cert-manager --tail=100',
      ],
    },
  ],
  mitigate: on => [
    {
      say: 'Ask for a renewal now (needs the cmctl command).',
      run: certificateNames(on.service).map(
        name => `cmctl renew ${name} ${on.in}`,
      ),
    },
  ],
  queries: service => [['Seconds until the end', certificateLifetime(service)]],
  related: ['LowTraffic'],
};

export const certificateKnowledge = {
  CertificateExpiring: certificateExpiring,
};
