/** Initialisms of the field, and words whose capitals are not only the first. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'AI API BI CD CDN CI CLI CMS CPU CRM CRUD CSV DB DNS ERP ETL FTP GPU HTML HTTP HTTPS IAM ID IDP IO IOT IP JSON JWT KPI LDAP',
    'LLM ML MQ MQTT NLP OAuth OCR OIDC PDF PKI QA REST RPC RSS SAML SDK SLA SLO SMS SMTP SPA SQL SSH SSO TCP TLS TTS UAT UDP UI URI',
    'URL UX VPN XML YAML gRPC GraphQL',
  ]
    .flatMap(line => line.split(' '))
    .map(word => [word.toLowerCase(), word]),
);

/** `order-intake` as `Order Intake`, `ci-cd-pipeline` as `CI CD Pipeline`. */
export function titleFromName(name: string): string {
  return name
    .split('-')
    .filter(word => word !== '')
    .map(
      word =>
        SPELLINGS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
