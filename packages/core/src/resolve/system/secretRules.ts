import { durationSeconds, durationText } from '../../promql/duration';
import { equals, oneOf, selector } from '../../promql/selector';
import type { RotationClasses } from '../lower/secrets';
import type { SecretValues } from '../values';
import type { SystemRuleGroup } from './SystemRuleGroup';

const NAMESPACE = { namespace: equals('$namespace') };

/** When the data of a Secret changed last, in seconds since 1970. */
const CHANGED = 'secret:changed:timestamp_seconds';

/* The operator names the namespace of the ExternalSecret in a label that a ServiceMonitor may have renamed. */
const notSynced: SystemRuleGroup['alerts'][number] = {
  name: 'ExternalSecretNotSynced',
  severity: 'warning',
  for: '15m',
  expr: ['exported_namespace', 'namespace']
    .map(
      label =>
        `max by (name) (${selector('externalsecret_status_condition', {
          [label]: equals('$namespace'),
          condition: equals('Ready'),
          status: equals('False'),
        })}) == 1`,
    )
    .join('\nor '),
  summary: 'The Secret of {{ $labels.name }} is not up to date',
  description:
    'The External Secrets Operator cannot read {{ $labels.name }} from its store, or cannot write the Secret: Pods keep the old value.',
  runbook: [
    '`kubectl describe externalsecret -n NAMESPACE` says why: the store refuses the account, the remote key does not exist, or the store is away.',
    'Ask again at once with `kubectl annotate externalsecret NAME force-sync=$(date +%s) --overwrite -n NAMESPACE`.',
  ].join('\n'),
};

/**
 * Watches the Secrets of a namespace: whether the operator can read them, and whether those of a rotation class changed in
 * time.
 *
 * @param secrets - of services and resources, by name
 */
export function secretRules(
  secrets: Readonly<Record<string, SecretValues>>,
  classes: RotationClasses,
): SystemRuleGroup | undefined {
  const synced = Object.values(secrets).some(
    ({ source }) => source === 'external' || source === 'generated',
  );
  const rotating = Object.entries(secrets).filter(
    ([, { rotation }]) => rotation !== undefined,
  );
  if (!synced && rotating.length === 0) return undefined;
  return {
    name: 'secrets',
    recordings:
      rotating.length === 0
        ? {}
        : { changed: recording(rotating.map(([name]) => name)) },
    alerts: [
      ...(synced ? [notSynced] : []),
      ...(rotating.length === 0 ? [] : [overdue(rotating, classes)]),
    ],
  };
}

/*
 * kube-state-metrics tells a new resource version, not when it came: the rule remembers the moment by reading itself, so
 * a period may be longer than what Prometheus keeps. After a gap of an hour it begins anew with the Secret's creation.
 */
function recording(names: readonly string[]) {
  const matchers = { ...NAMESPACE, secret: oneOf([...names].sort()) };
  const version = (range?: string) =>
    selector('kube_secret_metadata_resource_version', matchers, range);
  return {
    record: CHANGED,
    expr: [
      `max by (namespace, secret) (timestamp(${version()}) and changes(${version(
        '10m',
      )}) > 0)`,
      `or last_over_time(${selector(CHANGED, matchers, '1h')})`,
      `or max by (namespace, secret) (${selector(
        'kube_secret_created',
        matchers,
      )})`,
    ].join('\n'),
  };
}

function overdue(
  rotating: readonly (readonly [string, SecretValues])[],
  classes: RotationClasses,
): SystemRuleGroup['alerts'][number] {
  const byClass = new Map<string, { every: string; names: string[] }>();
  for (const [name, { rotation }] of rotating) {
    if (rotation === undefined) continue;
    const found = byClass.get(rotation.class) ?? {
      every: rotation.every,
      names: [],
    };
    found.names.push(name);
    byClass.set(rotation.class, found);
  }
  const all = [...byClass].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'SecretRotationOverdue',
    severity: 'warning',
    for: '1h',
    expr: all
      .map(
        ([, { every, names }]) =>
          `time() - max by (secret) (${selector(CHANGED, {
            ...NAMESPACE,
            secret: oneOf([...names].sort()),
          })}) > ${durationSeconds(every)}`,
      )
      .join('\nor '),
    summary: 'The Secret {{ $labels.secret }} must be rotated',
    description:
      'Its values are {{ $value | humanizeDuration }} old, which is more than its class allows.',
    runbook: [
      '| Class | Every | Secrets |',
      '| --- | --- | --- |',
      ...all.map(
        ([name, { every, names }]) =>
          `| ${classes[name]?.title ?? name} | ${durationText(
            durationSeconds(every),
          )} | ${names
            .sort()
            .map(one => `\`${one}\``)
            .join(', ')} |`,
      ),
      '',
      'Secret rotation, whatever the store:',
      '',
      '1. Make the new value beside the old one, so that both are good for a while: a second user of the database, a second API key.',
      '2. Put it into the store: `chartwright secrets rotate SECRET . -e ENVIRONMENT` prints the commands of the store that holds it.',
      '3. `kubectl annotate externalsecret SECRET force-sync=$(date +%s) --overwrite -n NAMESPACE` fetches it at once. The Pods restart by themselves.',
      '4. `kubectl rollout status deployment -n NAMESPACE`, then take the old value out of use.',
      ...all.flatMap(([name]) => {
        const procedure = classes[name]?.procedure;
        return procedure === undefined
          ? []
          : ['', `**${classes[name]?.title ?? name}**: ${procedure.trim()}`];
      }),
    ].join('\n'),
  };
}
