import type { Format } from './Format';
import { patternFormat } from './Format';

const HOST_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const IPV4 =
  /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g;

function refuseHost(text: string): string | undefined {
  if (text.length > 253)
    return `it has ${text.length} characters, 253 are allowed`;
  if (/^[a-z]+:\/\//i.test(text)) return 'it may not begin with a scheme';
  if (/[/?#]/.test(text)) return 'it may not have a path';
  if (/:\d+$/.test(text)) return 'it may not have a port';
  if (/[A-Z]/.test(text)) return 'it must be lower-case';
  return text.split('.').every(part => HOST_LABEL.test(part))
    ? undefined
    : 'it is not a host name';
}

function isIpv6(text: string): boolean {
  if (
    !/^[0-9a-f:]+$/i.test(text) ||
    (text.match(/::/g) ?? []).length > 1 ||
    text.includes(':::')
  )
    return false;
  const groups = text.split(':').filter(group => group !== '');
  if (groups.some(group => group.length > 4)) return false;
  return text.includes('::') ? groups.length < 8 : groups.length === 8;
}

export const host: Format = {
  expected: 'a host name or address, such as `db.example.com`',
  refuse: text =>
    IPV4.test(text) || isIpv6(text) ? undefined : refuseHost(text),
};

/** Host of a service on the network that may listen on a port of its own. */
export const hostAndPort: Format = {
  expected:
    'a host name, such as `gitea.example.com` or `gitea.example.com:3000`',
  refuse: text => {
    const [, name = text, port] = /^(.*):(\d+)$/.exec(text) ?? [];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) {
      return `the port \`${port}\` is not between 1 and 65535`;
    }
    return host.refuse(name);
  },
};

/** Host of an exposure: `*.` in front, `.{domain}` at the end. */
export const hostPattern: Format = {
  expected:
    'a host name, such as `orders.example.com`, `*.example.com` or `orders.{domain}`',
  refuse: text => {
    const unknown = [...text.matchAll(PLACEHOLDER)].find(
      ([, name]) => name !== 'domain',
    );
    if (unknown !== undefined)
      return `\`${unknown[0]}\` is not known; only \`{domain}\` is replaced`;
    const filled = text.replace(/\{domain\}$/, 'example.com');
    if (IPV4.test(filled))
      return 'an address cannot be exposed, a name is needed';
    const rest = filled.startsWith('*.') ? filled.slice(2) : filled;
    if (rest.includes('*')) return '`*` can only be the whole first part';
    return rest.includes('.') || rest === 'localhost'
      ? refuseHost(rest)
      : refuseHost(rest) ?? 'it has no domain';
  },
};

export const cidr: Format = {
  expected: 'an address range, such as `203.0.113.0/24` or `2001:db8::/32`',
  refuse: text => {
    const [address = '', bits, ...more] = text.split('/');
    if (bits === undefined || more.length > 0)
      return 'a prefix length such as `/32` is missing';
    const four = IPV4.test(address);
    if (!four && !isIpv6(address)) return `\`${address}\` is not an address`;
    const limit = four ? 32 : 128;
    return /^\d{1,3}$/.test(bits) && Number(bits) <= limit
      ? undefined
      : `the prefix length must be 0 to ${limit}`;
  },
};

export const url: Format = {
  expected:
    'an absolute http or https address, such as `https://wiki.example.com/orders`',
  refuse: text => {
    if (!/^https?:\/\/[^\s/?#]+/.test(text))
      return 'it does not begin with `https://` and a host';
    if (/\s/.test(text)) return 'it may not have blanks';
    return URL.canParse(text) ? undefined : 'it is not an address';
  },
};

function refusePlaceholders(
  text: string,
  known: readonly string[],
): string | undefined {
  const unknown = [...text.matchAll(PLACEHOLDER)].find(
    ([, name = '']) => !known.includes(name),
  );
  return unknown === undefined
    ? undefined
    : `\`${unknown[0]}\` is not known; these are: ${known
        .map(name => `\`{${name}}\``)
        .join(', ')}`;
}

/** Placeholders of a link template. */
export const LINK_PLACEHOLDERS = [
  'service',
  'system',
  'namespace',
  'environment',
  'cluster',
  'uid',
  'alert',
] as const;

export const linkTemplate: Format = {
  expected:
    'a URL with placeholders, such as `https://grafana.example.com/d/{uid}`',
  refuse: text =>
    refusePlaceholders(text, LINK_PLACEHOLDERS) ??
    url.refuse(text.replace(PLACEHOLDER, 'x')),
};

export const edgeTemplate: Format = {
  expected: 'a text with the placeholders `{host}` and `{port}`',
  refuse: text => refusePlaceholders(text, ['host', 'port']),
};

export const httpHeader = patternFormat(
  'the name of an HTTP header, such as `X-Probe`',
  /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
);
