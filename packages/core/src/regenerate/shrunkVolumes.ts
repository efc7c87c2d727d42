import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import { parse } from 'yaml';
import { HelmValues, mergeHelmValues } from '../emit/values/helmValues';
import type { DocumentSource } from '../spec';
import { fieldAt } from '../resolve/fieldAt';
import { formatPath } from '../spec/fieldPath';
import { parseYaml } from '../spec/parseYaml';
import { positionOf } from '../spec/Positions';

type Files = ReadonlyMap<string, { content: string | Uint8Array } | Uint8Array>;

/** A volume of a generation: whose it is, and its size. */
interface Volume {
  /** Path below `spec` of the document, without the size. */
  readonly path: readonly string[];
  /** How the resource is run, where it is one: another mode has a volume of its own. */
  readonly mode?: string;
  readonly size: string;
}

/**
 * Volumes that the document makes smaller than the last generation did. Kubernetes refuses a smaller claim, so the upgrade
 * would stop half-way; where the claims of a StatefulSet lie, it could not even begin.
 *
 * @param before - the files as the last generation wrote them
 * @param document - the document that people edit
 */
export function shrunkVolumes(
  before: Files,
  now: Files,
  document: DocumentSource,
): Problem[] {
  // Most services have no volume, and to parse all values takes longer than the rest of a plan.
  if (![...now.keys()].some(path => mentionsStorage(now, path))) return [];
  const text = Buffer.from(document.text).toString('utf8');
  const [source] = parseYaml(document.path, text).documents;
  if (source === undefined) return [];
  const { value: data, positions } = source;
  return environmentsOf(now).flatMap(environment => {
    const earlier = new Map(
      volumesOf(before, environment).map(volume => [keyOf(volume), volume]),
    );
    return volumesOf(now, environment).flatMap((volume): Problem[] => {
      const last = earlier.get(keyOf(volume));
      const [was, is] = [last?.size, volume.size].map(size =>
        size === undefined ? undefined : parseQuantity(size),
      );
      if (
        last === undefined ||
        was === undefined ||
        is === undefined ||
        is >= was
      )
        return [];
      const overlay = [
        'spec',
        'environments',
        environment,
        ...volume.path,
        'size',
      ];
      const path =
        fieldAt(data, overlay) === undefined
          ? ['spec', ...volume.path, 'size']
          : overlay;
      return [
        {
          code: 'CW_VOLUME_SHRINKS',
          severity: 'error',
          message: `The volume \`${volume.path.join(
            '.',
          )}\` shrinks in ${environment}, from ${last.size} to ${
            volume.size
          }: a claim can only grow.`,
          file: document.path,
          ...positionOf(positions, path),
          path: formatPath(path),
          found: volume.size,
          expected: `at least ${last.size}`,
          hint: 'Keep the size; or take another name, copy the data over, and remove the old volume.',
        },
      ];
    });
  });
}

function keyOf({ path, mode }: Volume): string {
  return `${path.join('/')} ${mode ?? ''}`;
}

const VALUES = /^chart\/values-(.+)\.yaml$/;

function environmentsOf(files: Files): string[] {
  return [...files.keys()].flatMap(path => VALUES.exec(path)?.[1] ?? []).sort();
}

function volumesOf(files: Files, environment: string): Volume[] {
  const base = valuesAt(files, 'chart/values.yaml');
  const own = valuesAt(files, `chart/values-${environment}.yaml`);
  if (base === undefined || own === undefined) return [];
  const { storage, resources, privateResources } = mergeHelmValues(
    base,
    own,
  ) as {
    storage?: Record<string, unknown>;
    resources?: Record<string, unknown>;
    privateResources?: { resources?: Record<string, unknown> };
  };
  const stores = Object.entries({
    resources,
    privateResources: privateResources?.resources,
  });
  return [
    ...Object.entries(storage ?? {}).flatMap(([name, volume]) =>
      volumeAt(['storage', name], fieldAt(volume, ['size'])),
    ),
    ...stores.flatMap(([section, entries]) =>
      Object.entries(entries ?? {}).flatMap(([name, resource]) =>
        volumeAt(
          [section, name, 'storage'],
          fieldAt(resource, ['storage', 'size']),
          fieldAt(resource, ['mode']),
        ),
      ),
    ),
  ];
}

function volumeAt(path: string[], size: unknown, mode?: unknown): Volume[] {
  return typeof size === 'string'
    ? [{ path, size, ...(typeof mode === 'string' && { mode }) }]
    : [];
}

function mentionsStorage(files: Files, path: string): boolean {
  return (
    /^chart\/values(-.+)?\.yaml$/.test(path) &&
    /\bstorage["']?:/.test(textAt(files, path) ?? '')
  );
}

function textAt(files: Files, path: string): string | undefined {
  const file = files.get(path);
  if (file === undefined) return undefined;
  const content = file instanceof Uint8Array ? file : file.content;
  return typeof content === 'string'
    ? content
    : Buffer.from(content).toString('utf8');
}

/** Values of a generation; nothing where the file is not there or cannot be read. */
function valuesAt(files: Files, path: string): HelmValues | undefined {
  const text = textAt(files, path);
  if (text === undefined) return undefined;
  try {
    return (parse(text) ?? {}) as HelmValues;
  } catch {
    return undefined;
  }
}
