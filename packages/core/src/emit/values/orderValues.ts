import { compareText } from '../../files/compareText';
import { HelmValue, HelmValues, isTable } from './helmValues';

/**
 * Fields inside named entries, which the library's defaults do not show, in the order in which a person reads them. A
 * name that somebody chose and that is in this list only moves up; the order stays the same for the same names.
 */
const READING_ORDER = [
  'enabled',
  'name',
  'namespace',
  'type',
  'kind',
  'source',
  'store',
  'image',
  'repository',
  'tag',
  'record',
  'alert',
  'expr',
  'for',
  'path',
  'mountPath',
  'size',
  'port',
  'servicePort',
  'protocol',
  'secret',
  'config',
  'key',
  'value',
  'remoteKey',
  'property',
  'hook',
  'schedule',
  'command',
  'args',
  'httpGet',
  'tcpSocket',
  'exec',
  'grpc',
  'initialDelaySeconds',
  'periodSeconds',
  'timeoutSeconds',
  'successThreshold',
  'failureThreshold',
  'requests',
  'limits',
  'cpu',
  'memory',
  'labels',
  'annotations',
  'summary',
  'description',
];
const RANK = new Map(READING_ORDER.map((key, index) => [key, index] as const));

/**
 * The same values in an order that does not depend on the order of anybody's maps: as the library chart's values.yaml
 * has its fields, then the reading order above, then the alphabet.
 */
export function orderValues(
  values: HelmValues,
  defaults: HelmValues,
): HelmValues {
  const listed = new Map(
    Object.keys(defaults).map((key, index) => [key, index] as const),
  );
  const rank = (key: string) =>
    listed.get(key) ?? listed.size + (RANK.get(key) ?? READING_ORDER.length);
  const keys = Object.keys(values).sort(
    (a, b) => rank(a) - rank(b) || compareText(a, b),
  );
  return Object.fromEntries(
    keys.map(key => [
      key,
      orderValue(values[key] ?? null, ownEntry(defaults, key)),
    ]),
  );
}

function orderValue(
  value: HelmValue,
  defaults: HelmValue | undefined,
): HelmValue {
  if (Array.isArray(value)) return value.map(item => orderValue(item, {}));
  if (!isTable(value)) return value;
  return orderValues(value, isTable(defaults) ? defaults : {});
}

function ownEntry(values: HelmValues, key: string): HelmValue | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
