import { durationSeconds, durationText } from '../../../promql/duration';
import type { SecretValues } from '../../../resolve';
import { markdownCode, markdownText } from '../../text/markdownText';
import type { SystemFacts } from '../SystemFacts';

interface Entry {
  readonly owner: string;
  readonly name: string;
  readonly values: SecretValues;
}

/** The text of `docs/secrets.md`; nothing for a system without Secrets. */
export function secretsPage(system: SystemFacts): string | undefined {
  const environment = system.environments[system.environments.length - 1];
  if (environment === undefined) return undefined;
  const entries = entriesOf(system, environment.name);
  if (entries.length === 0) return undefined;
  const classes = Object.entries(system.secretRotation).flatMap(
    ([name, found]) => (found === null ? [] : [{ name, ...found }]),
  );
  return [
    `# Secrets of ${markdownText(system.title)}`,
    '',
    'Where each comes from, and how often it changes. Their values are in no file of any repository. Shown for',
    `${markdownText(
      environment.title,
    )}; \`chartwright secrets list\` has every environment.`,
    '',
    '| Secret | Of | Source | Rotation |',
    '| --- | --- | --- | --- |',
    ...entries.map(
      ({ owner, name, values }) =>
        `| ${markdownCode(name)} | ${markdownText(owner)} | ${sourceText(
          values,
        )} | ${
          values.rotation === undefined
            ? ''
            : `${values.rotation.class}, every ${period(values.rotation.every)}`
        } |`,
    ),
    '',
    ...(classes.length === 0
      ? []
      : [
          '## Secret rotation',
          '',
          '| Class | Every | How |',
          '| --- | --- | --- |',
          ...classes.map(
            ({ name, title, every, procedure }) =>
              `| ${markdownText(title ?? name)} | ${period(
                every,
              )} | ${markdownText(procedure ?? 'the steps below')} |`,
          ),
          '',
          'The alert `SecretRotationOverdue` fires for a Secret that has not changed in time.',
          '',
        ]),
    '## Rotate one',
    '',
    '1. `chartwright secrets rotate SECRET . -e ENVIRONMENT` prints the commands of the store that holds it. Let the old value work until the end.',
    '2. Run them; the Secret is fetched at once, and Pods that use it restart by themselves.',
    '3. `chartwright secrets status . -e ENVIRONMENT` shows whether it arrived. Then take the old value out of use.',
    '',
    'A data store takes its password when it is set up: change it there first (`alter role … password`), then in the store.',
    '',
    '## Seal one',
    '',
    'Where no secret store is at hand, `source: sealed` takes values that only the controller of the cluster can open. kubeseal makes them:',
    '',
    '```sh',
    'chartwright secrets seal SECRET . -e ENVIRONMENT --from-file KEY=FILE',
    '```',
    '',
    'The sealed file goes to `chart/sealed/ENVIRONMENT/SECRET.yaml` and is committed. Each environment has a file of its own.',
    '',
  ].join('\n');
}

function entriesOf(system: SystemFacts, environment: string): Entry[] {
  const services = system.services.flatMap(
    ({ service, base, environments }) => {
      const resolved =
        environments.find(one => one.environment.name === environment) ?? base;
      return Object.entries(resolved.values.secrets).map(
        ([name, values]): Entry => ({ owner: service.title, name, values }),
      );
    },
  );
  const resources = Object.entries(
    system.values[environment]?.resources ?? {},
  ).flatMap(([owner, { workload }]) =>
    Object.entries(workload.secrets ?? {}).map(
      ([name, values]): Entry => ({ owner, name, values }),
    ),
  );
  return [...services, ...resources];
}

function sourceText({ source, store }: SecretValues): string {
  switch (source) {
    case 'external':
      return `${store?.kind ?? 'store'} ${markdownCode(store?.name ?? '')}`;
    case 'generated':
      return 'made in the cluster';
    case 'sealed':
      return 'sealed file';
    default:
      return 'put into the namespace by hand';
  }
}

function period(duration: string): string {
  return durationText(durationSeconds(duration));
}
