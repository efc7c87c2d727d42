import { isIP, isIPv4, isIPv6 } from 'node:net';

/** A format's test of a text, and what it takes, in words. */
export interface TextFormat {
  accepts(value: string): boolean;
  expected: string;
}

const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const dnsSubdomain =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualifiedPart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const portName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const percent = /^[0-9]+%$/;

/** apimachinery's resource.ParseQuantity: a decimal number with a binary, decimal or exponent suffix. */
const quantity =
  /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(([KMGTPE]i)|[numkMGTPE]|([eE][+-]?[0-9]+))?$/;
const dateTime =
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const goDuration = /^[+-]?(0|(\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/;
const base64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const cronField = /^[0-9*,/\-?LW#A-Za-z]+$/;

function isQualifiedName(value: string): boolean {
  const slash = value.indexOf('/');
  if (slash < 0) return value.length <= 63 && qualifiedPart.test(value);
  const prefix = value.slice(0, slash);
  const name = value.slice(slash + 1);
  return (
    prefix.length <= 253 &&
    dnsSubdomain.test(prefix) &&
    name.length <= 63 &&
    qualifiedPart.test(name)
  );
}

function isPortName(value: string): boolean {
  return (
    value.length <= 15 &&
    portName.test(value) &&
    /[a-z]/.test(value) &&
    !value.includes('--')
  );
}

function isCron(value: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(value)) {
    return true;
  }
  if (/^@every /.test(value)) return goDuration.test(value.slice(7).trim());
  const fields = value.trim().split(/\s+/);
  return fields.length === 5 && fields.every(field => cronField.test(field));
}

/**
 * Formats of texts that are checked; a format that is not here says nothing, as in the API server.
 * The names that JSON Schema does not have are Chartwright's own, put in by scripts/schemas/kubernetesFormats.mjs.
 */
export const textFormats: Readonly<Record<string, TextFormat>> = {
  'date-time': {
    accepts: value => dateTime.test(value) && !Number.isNaN(Date.parse(value)),
    expected: 'a time as in RFC 3339, for example 2026-01-31T08:00:00Z',
  },
  byte: { accepts: value => base64.test(value), expected: 'base64' },
  duration: {
    accepts: value => goDuration.test(value),
    expected: 'a duration, for example 30s or 1h30m',
  },
  uuid: { accepts: value => uuid.test(value), expected: 'a UUID' },
  ipv4: { accepts: isIPv4, expected: 'an IPv4 address' },
  ipv6: { accepts: isIPv6, expected: 'an IPv6 address' },
  cidr: {
    accepts: value => {
      const [address = '', bits = ''] = value.split('/');
      const family = isIP(address);
      return (
        family !== 0 &&
        /^\d{1,3}$/.test(bits) &&
        Number(bits) <= (family === 4 ? 32 : 128)
      );
    },
    expected: 'an address range, for example 10.0.0.0/8',
  },
  'dns-label': {
    accepts: value => value.length <= 63 && dnsLabel.test(value),
    expected:
      'at most 63 lower-case letters, digits and hyphens, with a letter or digit at both ends',
  },
  'dns-subdomain': {
    accepts: value => value.length <= 253 && dnsSubdomain.test(value),
    expected:
      'at most 253 lower-case letters, digits, hyphens and dots, with a letter or digit at both ends of each part',
  },
  'label-key': {
    accepts: isQualifiedName,
    expected:
      'a name of at most 63 letters, digits, hyphens, underscores and dots, with an optional DNS prefix and a slash before it',
  },
  'label-value': {
    accepts: value =>
      value === '' || (value.length <= 63 && qualifiedPart.test(value)),
    expected:
      'at most 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends',
  },
  'port-name': {
    accepts: isPortName,
    expected:
      'at most 15 lower-case letters, digits and single hyphens, with at least one letter',
  },
  'config-key': {
    accepts: value =>
      value.length <= 253 &&
      /^[-._a-zA-Z0-9]+$/.test(value) &&
      value !== '.' &&
      !value.startsWith('..'),
    expected: 'letters, digits, hyphens, underscores and dots',
  },
  'env-name': {
    // Since Kubernetes 1.34 any printable ASCII but '=' is a name.
    accepts: value => /^[ -<>-~]+$/.test(value),
    expected: "printable ASCII characters without '='",
  },
  cron: {
    accepts: isCron,
    expected:
      'five fields (minute hour day month weekday) or @daily and the like',
  },
};

/** Formats of values that are a number or a text: the test, and what it takes. */
export const numberOrTextFormats: Readonly<
  Record<string, { accepts(value: unknown): boolean; expected: string }>
> = {
  quantity: {
    accepts: value =>
      typeof value === 'number'
        ? Number.isFinite(value)
        : typeof value === 'string' && quantity.test(value),
    expected: 'a quantity, for example 250m, 0.5 or 128Mi',
  },
  'int-or-string': {
    accepts: value => typeof value === 'string' || Number.isInteger(value),
    expected: 'a whole number or a text',
  },
  'port-or-name': {
    accepts: value =>
      typeof value === 'string'
        ? isPortName(value)
        : Number.isInteger(value) &&
          (value as number) >= 1 &&
          (value as number) <= 65535,
    expected: 'a port from 1 to 65535 or the name of a port',
  },
  'number-or-percent': {
    accepts: value =>
      typeof value === 'string'
        ? percent.test(value)
        : Number.isInteger(value) && (value as number) >= 0,
    expected: 'a whole number of at least 0 or a percentage such as 25%',
  },
};
