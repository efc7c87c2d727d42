import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/**
 * Refuses a System document that names files of this machine: the generator reads the documents of its services, and what
 * is wrong in them is told to whoever asked.
 *
 * @param folder - Of the service, in a checkout.
 * @param system - File of the System that is given; without it, those that the generator finds beside and above the service.
 * @throws InputError
 */
export async function refuseOutsideDocuments(
  folder: string,
  system: string | undefined,
): Promise<void> {
  const root = checkoutRoot(folder);
  const files = system === undefined ? candidates(folder, root) : [system];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const outside = documentPaths(text).find(path => {
      const place = resolve(dirname(file), path);
      const inside = !relative(root, place).startsWith(`..${sep}`);
      return !inside && existsSync(place);
    });
    if (outside !== undefined) {
      throw new InputError(
        `The System names the document '${outside}', which is not in its repository`,
      );
    }
  }
}

/** The nearest folder that holds a `.git`; the folder itself when there is none. */
function checkoutRoot(folder: string): string {
  for (let root = folder; dirname(root) !== root; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return root;
  }
  return folder;
}

function candidates(folder: string, root: string): string[] {
  const files = [join(folder, '.chartwright/context/system.yaml')];
  for (let above = folder; ; above = dirname(above)) {
    files.push(join(above, 'system.yaml'));
    if (above === root) return files;
  }
}

function documentPaths(text: string): string[] {
  return parseAllDocuments(text, { logLevel: 'silent' })
    .flatMap(document =>
      'toJS' in document && document.errors.length === 0
        ? [document.toJS() as unknown]
        : [],
    )
    .flatMap(document =>
      Object.values(fields(fields(fields(document).spec).services)),
    )
    .map(entry => fields(entry).document)
    .filter(path => typeof path === 'string');
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
