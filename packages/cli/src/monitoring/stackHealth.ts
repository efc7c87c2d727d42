import { plainList, plainText } from '../operations/plainPath';
import { InputError } from '../InputError';
import { askEndpoint } from './askEndpoint';
import { alertNames } from './renderedRules';

/** One thing about the monitoring stack, and whether it is as it should be. */
export interface HealthItem {
  readonly part: string;
  readonly ok: boolean;
  readonly message: string;
}

/** Addresses of the parts of a stack; what is absent is not asked. */
export interface StackAddresses {
  readonly prometheus?: string;
  readonly alertmanager?: string;
  readonly grafana?: string;
  readonly loki?: string;
}

/**
 * Asks each part whether it is ready, whether targets answer, whether rules can be evaluated, and whether the expected ones
 * are there.
 *
 * @param expected - names of the alerts that the charts bring
 */
export async function stackHealth(
  addresses: StackAddresses,
  expected: readonly string[],
  signal: AbortSignal,
): Promise<HealthItem[]> {
  const items: HealthItem[] = [];
  const ready = async (part: string, address: string, path: string) => {
    const item = await healthOf(part, async () => {
      await askEndpoint(address, path, signal);
      return { ok: true, message: 'ready' };
    });
    items.push(item);
    return item.ok;
  };
  const { prometheus, alertmanager, grafana, loki } = addresses;
  if (prometheus && (await ready('prometheus', prometheus, '/-/ready'))) {
    items.push(
      await healthOf('targets', () => targets(prometheus, signal)),
      await healthOf('rules', () => rules(prometheus, expected, signal)),
      await healthOf('alertmanagers', () => connected(prometheus, signal)),
    );
  }
  if (alertmanager) await ready('alertmanager', alertmanager, '/-/ready');
  if (grafana) await ready('grafana', grafana, '/api/health');
  if (loki) await ready('loki', loki, '/ready');
  return items;
}

type Health = Omit<HealthItem, 'part'>;

async function healthOf(
  part: string,
  look: () => Promise<Health>,
): Promise<HealthItem> {
  try {
    return { part, ...(await look()) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { part, ok: false, message: error.message };
  }
}

async function targets(address: string, signal: AbortSignal): Promise<Health> {
  const answer = await askEndpoint(
    address,
    '/api/v1/targets?state=active',
    signal,
  );
  const active = plainList(answer, 'data', 'activeTargets');
  const down = active.filter(target => plainText(target, 'health') !== 'up');
  const names = [
    ...new Set(down.map(target => plainText(target, 'labels', 'job') ?? '?')),
  ].sort();
  return {
    ok: down.length === 0 && active.length > 0,
    message:
      down.length === 0
        ? `${active.length} answer`
        : `${down.length} of ${active.length} do not answer: ${names.join(
            ', ',
          )}`,
  };
}

async function rules(
  address: string,
  expected: readonly string[],
  signal: AbortSignal,
): Promise<Health> {
  const answer = await askEndpoint(address, '/api/v1/rules', signal);
  const groups = plainList(answer, 'data', 'groups').map(group => ({
    // The API calls an alert's name `name`.
    rules: plainList(group, 'rules').map(rule => ({
      alert: plainText(rule, 'name'),
      health: plainText(rule, 'health'),
    })),
  }));
  const all = groups.flatMap(group => group.rules);
  const broken = all.filter(({ health }) => health === 'err').length;
  const loaded = new Set(alertNames(groups));
  const missing = expected.filter(name => !loaded.has(name));
  return {
    ok: broken === 0 && missing.length === 0,
    message: [
      `${all.length} loaded`,
      ...(broken > 0 ? [`${broken} cannot be evaluated`] : []),
      ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ].join(', '),
  };
}

async function connected(
  address: string,
  signal: AbortSignal,
): Promise<Health> {
  const answer = await askEndpoint(address, '/api/v1/alertmanagers', signal);
  const active = plainList(answer, 'data', 'activeAlertmanagers').length;
  return {
    ok: active > 0,
    message:
      active > 0
        ? `${active} get its alerts`
        : 'no Alertmanager gets its alerts',
  };
}
