import { object, required, text } from './build';
import { authentication } from './exposureAnswers';

/** A host of the observability stack on the Platform's edge. */
export const observabilityExposure = (name: string, host: string) =>
  object(
    {
      name: `${name}Exposure`,
      title: 'Exposure',
      description: `${name} under a host of its own, with TLS, on the Platform's edge.`,
      fallback: 'none: reachable inside the cluster only',
      example: { host },
    },
    {
      host: required(
        text({
          title: 'Host',
          description: 'Host name; `{domain}` is replaced.',
          format: 'host-pattern',
          example: host,
        }),
      ),
      secretName: text({
        title: 'Secret name',
        description: 'Secret with the certificate (Ingress).',
        format: 'dns1123-subdomain',
        fallback: `\`${name.toLowerCase()}-tls\``,
        example: `${name.toLowerCase()}-tls`,
      }),
      authentication,
    },
  );
