import { flag, integer, list, map, object, required, text } from './build';

/** Headers that browsers act upon. */
export const securityHeaders = object(
  {
    name: 'SecurityHeaders',
    title: 'Security headers',
    description:
      'Headers of every answer that make browsers careful; `{}` takes the defaults.',
    fallback: 'none',
    example: { contentSecurityPolicy: "default-src 'self'" },
  },
  {
    strictTransportSeconds: integer({
      title: 'Strict transport',
      description:
        'Seconds for which browsers insist on HTTPS (`Strict-Transport-Security`); 0 leaves it out. Only with TLS.',
      minimum: 0,
      maximum: 63072000,
      default: 31536000,
      example: 63072000,
    }),
    frameOptions: text({
      title: 'Frames',
      description: '`X-Frame-Options`.',
      pattern: '^(DENY|SAMEORIGIN)$',
      default: 'DENY',
      example: 'SAMEORIGIN',
    }),
    referrerPolicy: text({
      title: 'Referrer',
      description: '`Referrer-Policy`.',
      pattern: '^[a-z-]+$',
      default: 'strict-origin-when-cross-origin',
      example: 'no-referrer',
    }),
    contentSecurityPolicy: text({
      title: 'Content security policy',
      description: '`Content-Security-Policy`.',
      pattern: '^[^"\\\\\\u0000-\\u001f$]+$',
      fallback: 'none',
      example: "default-src 'self'",
    }),
    others: map({
      title: 'Others',
      description: 'Further headers of every answer.',
      keySchema: { pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
      of: text({
        title: 'Value',
        description: 'Value of the header.',
        pattern: '^[^"\\\\\\u0000-\\u001f$]+$',
        example: 'same-origin',
      }),
      default: {},
      example: { 'Cross-Origin-Opener-Policy': 'same-origin' },
    }),
  },
);

const names = (
  title: string,
  description: string,
  pattern: string,
  example: string[],
  fallback?: string[],
) =>
  list({
    title,
    description,
    of: text({
      title: 'Entry',
      description: 'One of them.',
      pattern,
      example: example[0] ?? '',
    }),
    unique: true,
    minItems: 1,
    ...(fallback === undefined ? { fallback: 'none' } : { default: fallback }),
    example,
  });

/** Pages of other origins that may call. */
export const cors = object(
  {
    name: 'Cors',
    title: 'CORS',
    description:
      'Which pages of other origins may call (cross-origin sharing).',
    fallback: 'none: what the service itself answers',
    example: { origins: ['https://www.example.com'] },
  },
  {
    origins: required(
      names(
        'Origins',
        'Origins with scheme and, where it is not the usual one, port; `{domain}` is replaced, `*` alone lets all in.',
        '^(\\*|https?://[a-z0-9{][a-z0-9.{}-]*(:[0-9]{1,5})?)$',
        ['https://www.example.com'],
      ),
    ),
    methods: names(
      'Methods',
      'Methods they may use.',
      '^[A-Z]+$',
      ['GET', 'POST'],
      ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    ),
    headers: names(
      'Headers',
      'Headers they may send.',
      '^[A-Za-z][A-Za-z0-9-]*$',
      ['Authorization', 'Content-Type'],
      ['Authorization', 'Content-Type'],
    ),
    exposeHeaders: names(
      'Exposed headers',
      'Headers of the answer they may read.',
      '^[A-Za-z][A-Za-z0-9-]*$',
      ['X-Request-Id'],
    ),
    credentials: flag({
      title: 'Credentials',
      description: 'Whether cookies go with the calls; not with origin `*`.',
      default: false,
      example: true,
    }),
    maxAgeSeconds: integer({
      title: 'Maximum age',
      description: 'Seconds for which a browser remembers the permission.',
      minimum: 0,
      maximum: 86400,
      default: 3600,
      example: 600,
    }),
  },
);

/** Who may come in at all. */
export const authentication = object(
  {
    name: 'ExposureAuthentication',
    title: 'Authentication',
    description:
      'A sign-in at the edge, before a request reaches the service. One of the two.',
    fallback: "none: the service's own business",
    example: { basic: { secretName: 'grafana-users' } },
  },
  {
    basic: object(
      {
        name: 'BasicAuthentication',
        title: 'Basic',
        description: 'Names and passwords of a Secret.',
        fallback: 'none',
        example: { secretName: 'grafana-users' },
      },
      {
        secretName: required(
          text({
            title: 'Secret name',
            description:
              'Secret with lines of htpasswd; in the key `.htpasswd` for Envoy, `auth` for HAProxy and ingress-nginx, `users` for Traefik and `htpasswd` for NGINX and the reverse proxy.',
            format: 'dns1123-subdomain',
            example: 'grafana-users',
          }),
        ),
      },
    ),
    oidc: object(
      {
        name: 'OidcAuthentication',
        title: 'OpenID Connect',
        description: 'Sign-in with an identity provider.',
        fallback: 'none',
        example: {
          issuer: 'https://login.example.com',
          clientId: 'orders',
          secretName: 'orders-oidc',
        },
      },
      {
        issuer: required(
          text({
            title: 'Issuer',
            description: 'Address of the provider.',
            pattern: '^https://[^\\s]+$',
            example: 'https://login.example.com',
          }),
        ),
        clientId: required(
          text({
            title: 'Client',
            description: 'Name of the client at the provider.',
            minLength: 1,
            example: 'orders',
          }),
        ),
        secretName: required(
          text({
            title: 'Secret name',
            description: 'Secret with the key `client-secret`.',
            format: 'dns1123-subdomain',
            example: 'orders-oidc',
          }),
        ),
      },
    ),
  },
);
