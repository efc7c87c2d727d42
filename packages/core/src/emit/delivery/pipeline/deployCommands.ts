import type { DeliveryStore, DeliveryTarget } from '../../../resolve';
import { shellWord } from '../../text/markdownText';
import type { DeliverySubject } from '../DeliverySubject';
import { releaseWords } from './chartCommands';

/**
 * Installs or upgrades the release and waits for it.
 *
 * @param image - variables of the shell with tag and digest of an image that the pipeline built.
 */
export function upgradeCommand(
  { kind }: DeliverySubject,
  { release, namespace, name, timeout }: DeliveryTarget,
  image?: { tag: string; digest: string },
): string {
  return [
    `helm upgrade --install ${releaseWords(release, namespace)} chart`,
    '--create-namespace',
    // The chart of a system has the namespace itself.
    ...(kind === 'system' ? ['--take-ownership'] : []),
    `-f chart/values-${name}.yaml`,
    ...(image
      ? [
          `--set-string "image.tag=$${image.tag}"`,
          // Without a digest the tag counts, whatever the values say.
          `--set "image.digest=\${${image.digest}:-null}"`,
        ]
      : []),
    `--wait --timeout ${timeout}`,
  ].join(' \\\n  ');
}

/** Goes back to the revision before. */
export function rollbackCommand({
  release,
  namespace,
  timeout,
}: DeliveryTarget): string {
  return `helm rollback ${releaseWords(
    release,
    namespace,
  )} --wait --timeout ${timeout}`;
}

/** Waits for what the release runs, and calls it. */
export function smokeCommand({ name }: DeliveryTarget): string {
  return `scripts/smoke-test.sh ${shellWord(name)}`;
}

/** Backs up each data store that can be, and waits; nothing when none can, or nobody asked. `run` names the pipeline's run. */
export function backupCommands(
  { backup, stores, namespace, timeout }: DeliveryTarget,
  run: string,
): string | undefined {
  const commands = stores.flatMap(store =>
    store.backup ? [backupCommand(store.backup, namespace, timeout, run)] : [],
  );
  return backup && commands.length > 0
    ? ['set -eu', ...commands].join('\n')
    : undefined;
}

function backupCommand(
  { kind, name }: NonNullable<DeliveryStore['backup']>,
  namespace: string,
  timeout: string,
  run: string,
): string {
  const object = `${name}-before-${run}`;
  const space = `-n ${shellWord(namespace)}`;
  if (kind === 'CronJob')
    return [
      `kubectl create job ${space} --from=cronjob/${name} "${object}"`,
      `kubectl wait ${space} --for=condition=complete --timeout=${timeout} "job/${object}"`,
    ].join('\n');
  return [
    `printf '{"apiVersion":"postgresql.cnpg.io/v1","kind":"Backup","metadata":{"name":"%s"},"spec":{"cluster":{"name":"${name}"}}}' "${object}" | kubectl create ${space} -f -`,
    `kubectl wait ${space} --for=jsonpath='{.status.phase}'=completed --timeout=${timeout} "backups.postgresql.cnpg.io/${object}"`,
  ].join('\n');
}

/** Brings the infrastructure of an environment to what terraform/ says. */
export function terraformCommands({ name }: DeliveryTarget): string {
  const terraform = `terraform -chdir=terraform/${name}`;
  return [
    `${terraform} init -input=false`,
    `${terraform} apply -input=false -auto-approve`,
  ].join('\n');
}

/** Writes what is installed into a folder: values and manifests, no Secrets. */
export function exportCommands({
  release,
  namespace,
  name,
}: DeliveryTarget): string {
  const of = releaseWords(release, namespace);
  return [
    `mkdir -p configuration/${name}`,
    `helm get values ${of} --all > configuration/${name}/values.yaml`,
    `helm get manifest ${of} > configuration/${name}/manifests.yaml`,
  ].join('\n');
}
