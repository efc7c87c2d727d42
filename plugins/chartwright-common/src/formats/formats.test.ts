import fc from 'fast-check';
import { longestCronGap } from './cron';
import { parsePrometheusDuration } from './durations';
import { FORMATS } from './formats';
import { splitImageReference } from './images';
import { parseQuantity } from './quantities';

const digest = `sha256:${'a'.repeat(64)}`;

const CASES: Record<string, { fine: string[]; refused: string[] }> = {
  'dns1035-label': {
    fine: ['orders', 'a1-b'],
    refused: ['1a', 'Orders', 'a-', '', 'a_b', 'a'.repeat(64), 'on', 'y'],
  },
  'dns1123-label': {
    fine: ['1a', 'a', 'only'],
    refused: ['-a', 'a.b', 'A', '1', 'no', '0x1f', '1e5'],
  },
  'dns1123-subdomain': {
    fine: ['a.b-c', 'a'],
    refused: ['a..b', '.a', 'a_', '12', 'true'],
  },
  'environment-name': { fine: ['staging'], refused: ['base', 'Prod'] },
  name: { fine: ['wiki', 'A.b_c-1'], refused: ['-a', 'a b', ''] },
  'label-key': {
    fine: ['team', 'example.com/team'],
    refused: ['a/b/c', '/a', 'Example.com/x', 'a'.repeat(64), 'a b'],
  },
  'label-value': {
    fine: ['', 'a1', 'A_b.c'],
    refused: ['a b', '-a', 'a'.repeat(64), 'ä'],
  },
  tag: {
    fine: ['java', 'spring-boot', 'c++'],
    refused: ['Java', 'a--b', 'a b'],
  },
  'entity-ref': {
    fine: ['shop', 'group:shop', 'group:default/shop', 'default/shop'],
    refused: ['a:b:c', 'group:', 'a/b/c', '1:x'],
  },
  'entity-name': { fine: ['orders-api', 'A.b'], refused: ['a b', '-a'] },
  'service-reference': {
    fine: ['orders', 'shop/orders'],
    refused: ['a/b/c', 'A', '/a'],
  },
  'port-name': {
    fine: ['http', 'http-2'],
    refused: ['8080', 'a--b', 'averyverylongname', 'Http', '-a', 'on'],
  },
  'env-name': { fine: ['LOG_LEVEL', '_a1'], refused: ['1A', 'A-B', 'A B'] },
  'config-key': { fine: ['url', 'ca.crt'], refused: ['a/b', ''] },
  'downward-field': {
    fine: ['status.podIP', "metadata.labels['app']"],
    refused: ['spec.foo', 'metadata.labels'],
  },
  'absolute-path': {
    fine: ['/tmp', '/var/cache/x'],
    refused: ['tmp', '/', '/a/', '/a//b', '/a/../b', '/a:b', '/a\nb'],
  },
  'relative-path': {
    fine: ['./a.yaml', 'a/b.yaml'],
    refused: ['/a', '../a', 'a/../../b', 'a\\b', 'C:/a', ''],
  },
  'http-path': {
    fine: ['/', '/health?full=1'],
    refused: ['health', '/a b', '/../x', '/a#b'],
  },
  'http-header': { fine: ['X-Probe'], refused: ['X Probe', 'a:b'] },
  'image-reference': {
    fine: [
      'nginx',
      'nginx:1.27',
      'ghcr.io/acme/orders:1.4.2',
      'localhost:5000/a/b:1',
      `ghcr.io/a/b@${digest}`,
      `a:1@${digest}`,
    ],
    refused: [
      'ghcr.io/acme/Orders:1',
      'https://ghcr.io/a',
      'a:b:c',
      'a b',
      'a@sha256:12',
      'a:',
      '',
    ],
  },
  'image-repository': {
    fine: ['ghcr.io/acme/orders', 'nginx'],
    refused: ['nginx:1.27', 'acme/Orders', 'http://x/y'],
  },
  'image-tag': {
    fine: ['1.4.2', 'latest', 'v1_x'],
    refused: ['-a', 'a b', 'a'.repeat(129)],
  },
  'image-digest': { fine: [digest], refused: ['sha256:12', 'md5:aa'] },
  quantity: {
    fine: ['1', '250m', '1.5', '512Mi', '1e3', '0', '.5', '10k'],
    refused: ['512MB', '1g', '-1', 'x', '1 Gi', ''],
  },
  'object-reference': {
    fine: ['Deployment/orders', 'ConfigMap/kube-root-ca.crt'],
    refused: ['orders', 'deployment/orders', 'Deployment/', 'Deployment/A'],
  },
  'quota-name': {
    fine: ['requests.cpu', 'pods', 'count/jobs.batch'],
    refused: ['', 'requests.', '-pods'],
  },
  'resource-name': {
    fine: [
      'cpu',
      'memory',
      'ephemeral-storage',
      'nvidia.com/gpu',
      'hugepages-2Mi',
    ],
    refused: ['CPU', 'gpu', 'a/b/c'],
  },
  percentage: {
    fine: ['0%', '50%', '100%'],
    refused: ['50', '101%', '-1%', '1.5%'],
  },
  'prometheus-duration': {
    fine: ['30s', '5m', '1h30m', '2d', '0', '15ms'],
    refused: ['30', '1.5m', '5 m', 's', '', '1m1h'],
  },
  'go-duration': {
    fine: ['30s', '1h', '1.5h', '100ms'],
    refused: ['1d', '30', '', '5 m'],
  },
  cron: {
    fine: [
      '0 3 * * *',
      '*/15 * * * *',
      '0 0 1 JAN,jul MON-fri',
      '@daily',
      '0 12 ? * 1',
      '5-20/5 * * * *',
      '0 0 29 2 *',
    ],
    refused: [
      '61 * * * *',
      '* * * *',
      '* * * * * *',
      '0 0 31 2 *',
      '@often',
      'TZ=UTC 0 0 * * *',
      '0 0 * * 7',
      '5-1 * * * *',
      '*/0 * * * *',
      'a * * * *',
      '1,,2 * * * *',
    ],
  },
  'time-zone': {
    fine: ['Etc/UTC', 'UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'],
    refused: ['Europe/Atlantis', '+01:00', 'Local', 'europe/berlin', ''],
  },
  host: {
    fine: ['db.example.com', 'postgres', '10.0.0.1', '::1', '2001:db8::1'],
    refused: ['https://x', 'a/b', 'a:80', 'A.b', 'a..b', ''],
  },
  'host-and-port': {
    fine: ['github.com', 'gitea.example.com:3000'],
    refused: ['https://x', 'a:0', 'a:70000', 'a/b'],
  },
  'host-pattern': {
    fine: [
      'orders.example.com',
      '*.example.com',
      'orders.{domain}',
      '{domain}',
      'localhost',
    ],
    refused: [
      'orders',
      '10.0.0.1',
      'a.*.com',
      '*',
      'orders.{dom}',
      'a.com/x',
      'a.com:80',
    ],
  },
  cidr: {
    fine: ['10.0.0.0/8', '2001:db8::/32', '0.0.0.0/0'],
    refused: [
      '10.0.0.0',
      '10.0.0.0/33',
      '300.0.0.0/8',
      'x/8',
      '::/129',
      '1::2::3/64',
    ],
  },
  url: {
    fine: ['https://a.example.com/x', 'http://a'],
    refused: [
      'ftp://a',
      '/a',
      'https://',
      'https://a b',
      'mailto:a@example.com',
    ],
  },
  'link-template': {
    fine: ['https://g.example.com/d/{uid}?x={namespace}'],
    refused: ['https://g/{foo}', '/d/{uid}', '{service}'],
  },
  'edge-template': {
    fine: ['http://{host}:{port}', 'plain', '{"a": 1}'],
    refused: ['{hst}', 'x{user}'],
  },
  'external-metric-name': {
    fine: ['queue_messages', 'pubsub.googleapis.com|x', 'a-b'],
    refused: ['', '-a', 'a b'],
  },
  'metric-name': {
    fine: ['http_requests_total', 'a:b'],
    refused: ['1a', 'a-b', ''],
  },
  'metric-label': { fine: ['status'], refused: ['__name', 'a-b', '1a'] },
  'alert-name': {
    fine: ['HighErrorRate', 'a_b-c'],
    refused: ['1a', '../x', 'a b', ''],
  },
  re2: {
    fine: ['5..', '4..|5..', '(?<x>a)'],
    refused: ['(', '(?=a)', '(?<!a)', '(a)\\1'],
  },
  semver: {
    fine: ['1.4.2', '1.0.0-rc.1+5'],
    refused: ['1.4', 'v1.0.0', '01.0.0'],
  },
  'helm-hook': {
    fine: ['none', 'post-install,pre-upgrade', 'pre-install, pre-upgrade'],
    refused: ['install', 'none,pre-install', ''],
  },
  'helm-delete-policy': {
    fine: ['before-hook-creation', 'hook-succeeded,hook-failed'],
    refused: ['never', ''],
  },
};

describe('formats', () => {
  it('are all tried', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(FORMATS).sort());
  });

  describe.each(Object.entries(CASES))('%s', (name, { fine, refused }) => {
    it.each(fine)('takes %j', text =>
      expect(FORMATS[name]?.refuse(text)).toBeUndefined(),
    );
    it.each(refused)('refuses %j and says why', text =>
      expect(FORMATS[name]?.refuse(text)).toEqual(expect.stringMatching(/\S/)),
    );
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(FORMATS)),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (format, text) => {
          expect(['undefined', 'string']).toContain(typeof format.refuse(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('parseQuantity', () => {
  it.each([
    ['1', 1],
    ['250m', 0.25],
    ['512Mi', 536870912],
    ['1e3', 1000],
    ['1.5Gi', 1610612736],
    ['2k', 2000],
  ])('reads %s', (text, number) =>
    expect(parseQuantity(text)).toBeCloseTo(number),
  );

  it('knows what is none', () => expect(parseQuantity('1MB')).toBeUndefined());
});

describe('parsePrometheusDuration', () => {
  it.each([
    ['0', 0],
    ['30s', 30],
    ['1h30m', 5400],
    ['1w', 604800],
    ['500ms', 0.5],
  ])('reads %s', (text, seconds) =>
    expect(parsePrometheusDuration(text)).toBe(seconds),
  );

  it('knows what is none', () =>
    expect(parsePrometheusDuration('5 minutes')).toBeUndefined());
});

describe('longestCronGap', () => {
  const day = 86400;
  it.each([
    ['0 3 * * *', day],
    ['*/15 * * * *', 900],
    ['0 9-17 * * *', 16 * 3600],
    ['0 0 * * 0', 7 * day],
    ['0 0 * * 1-5', 3 * day],
    ['0 0 1 * *', 31 * day],
    ['0 0 29 2 *', 1461 * day],
    ['@hourly', 3600],
  ])('of %s', (expression, seconds) =>
    expect(longestCronGap(expression)).toBe(seconds),
  );
});

describe('splitImageReference', () => {
  it('puts the parts together again', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.option(part, { nil: undefined }),
        fc.option(fc.constant(digest), { nil: undefined }),
        (names, tag, hash) => {
          const repository = `localhost:5000/${names.join('/')}`;
          const text = `${repository}${tag === undefined ? '' : `:${tag}`}${
            hash === undefined ? '' : `@${hash}`
          }`;
          expect(splitImageReference(text)).toEqual({
            repository,
            ...(tag === undefined ? {} : { tag }),
            ...(hash === undefined ? {} : { digest: hash }),
          });
        },
      ),
    );
  });
});
