import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseResourceType } from '../resources/parseResourceType';
import type { ResourceType, ResourceTypes } from '../resources/ResourceType';
import { withFileSystemErrors } from './FileSystemError';
import { packageFolder } from './packageFolder';

const PACKAGE = '@chartwright/system-chart';
const DESCRIPTION = 'type.yaml';

/** Built-in types, read once a process. */
const builtIn = new Map<string, ResourceType | undefined>();

/**
 * The resource types that came with the generator, those of a platform team before them. A folder is read when its type
 * is first asked for: most generations need none, or two.
 *
 * @param folder - the team's folder: `<folder>/<type>/type.yaml` and `<folder>/<type>/templates/*.tpl`.
 * @throws FileSystemError from `get`, when a folder cannot be read.
 * @throws ResourceTypeError from `get`, when a folder does not hold a type.
 */
export function readResourceTypes(folder?: string): ResourceTypes {
  const ours = () => join(packageFolder(PACKAGE), 'types');
  const own = new Map<string, ResourceType | undefined>();
  let files: ReadonlyMap<string, string> | undefined;
  const read = (
    place: () => string,
    name: string,
    known: Map<string, ResourceType | undefined>,
  ) => {
    if (!known.has(name)) known.set(name, readType(place(), name));
    return known.get(name);
  };
  return {
    get: name =>
      (folder === undefined ? undefined : read(() => folder, name, own)) ??
      read(ours, name, builtIn),
    get names() {
      const places = folder === undefined ? [ours()] : [ours(), folder];
      return [...new Set(places.flatMap(foldersIn))].sort();
    },
    get files() {
      files ??= folder === undefined ? new Map() : filesIn(folder);
      return files;
    },
  };
}

/** The files that make types; whatever else lies in the folder is none of theirs. */
function filesIn(folder: string): Map<string, string> {
  return withFileSystemErrors(`read the resource types in '${folder}'`, () => {
    const described = foldersIn(folder).filter(name =>
      existsSync(join(folder, name, DESCRIPTION)),
    );
    return new Map(
      described
        .sort()
        .flatMap(name => [
          [
            `${name}/${DESCRIPTION}`,
            readFileSync(join(folder, name, DESCRIPTION), 'utf8'),
          ] as const,
          ...[...readTemplates(join(folder, name, 'templates'))].map(
            ([file, text]) => [`${name}/templates/${file}`, text] as const,
          ),
        ]),
    );
  });
}

function readType(place: string, name: string): ResourceType | undefined {
  // Names come from documents, so nothing but a plain one reaches the file system.
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) return undefined;
  const description = join(place, name, DESCRIPTION);
  if (!existsSync(description)) return undefined;
  return withFileSystemErrors(`read the resource type in '${place}'`, () =>
    parseResourceType(
      name,
      readFileSync(description, 'utf8'),
      description,
      readTemplates(join(place, name, 'templates')),
    ),
  );
}

function readTemplates(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter(file => /^_[A-Za-z0-9-]+\.tpl$/.test(file))
      .sort()
      .map(file => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

function foldersIn(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
}
