import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { TemplateSource, TextTemplates } from '../emit/text/TextTemplates';
import { sha256 } from '../emit/record/sha256';
import { readPack } from '../packs/readPack';
import { compareText } from './compareText';
import { withFileSystemErrors } from './FileSystemError';
import { packageFolder } from './packageFolder';
import { safeRelativePath } from './safeRelativePath';

/** What a folder of templates is for: the repositories of services, or that of a system. */
export type TemplateScope = 'service' | 'system';

const SUFFIX = '.hbs';

/** Read, and compiled as they are used, once a process. */
const builtIn = new Map<
  TemplateScope,
  { sources: TemplateSource[]; templates: TextTemplates }
>();

/**
 * The built-in text templates, those of a platform team laid over them. The team's folder has the same layout:
 * `service/docs/operations.md.hbs` replaces ours, `service/CODEOWNERS.hbs` adds a file; a file without `.hbs` is copied
 * as it is.
 *
 * @param folder - the team's folder.
 * @throws FileSystemError when the folder cannot be read.
 */
export function readTextTemplates(
  scope: TemplateScope,
  folder?: string,
): TextTemplates {
  const ours = builtInTemplates(scope);
  if (folder === undefined) return ours.templates;
  const own = withFileSystemErrors(`read the templates in '${folder}'`, () => {
    readdirSync(folder);
    const scoped = join(folder, scope);
    return lstatSync(scoped, { throwIfNoEntry: false })?.isDirectory()
      ? readSources(scoped)
      : [];
  });
  return own.length === 0
    ? ours.templates
    : new TextTemplates([...ours.sources, ...own], checksumOf(own));
}

function checksumOf(sources: readonly TemplateSource[]): string {
  return sha256(
    JSON.stringify(
      sources
        .map(({ name, source, verbatim }) => [name, source, verbatim === true])
        .sort(([a], [b]) => compareText(String(a), String(b))),
    ),
  );
}

function builtInTemplates(scope: TemplateScope) {
  let found = builtIn.get(scope);
  if (!found) {
    const sources = builtInSources(scope);
    found = { sources, templates: new TextTemplates(sources) };
    builtIn.set(scope, found);
  }
  return found;
}

/**
 * The built-in templates as they came.
 *
 * @throws FileSystemError when the installation is incomplete.
 */
export function builtInSources(scope: TemplateScope): TemplateSource[] {
  return withFileSystemErrors('read the built-in templates', () => {
    const packed = readPack(`templates-${scope}`);
    return (
      (packed as TemplateSource[] | undefined) ??
      readSources(
        join(packageFolder('@chartwright/core'), 'assets/templates', scope),
      )
    );
  });
}

function readSources(folder: string): TemplateSource[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      const template = path.endsWith(SUFFIX);
      return {
        name: safeRelativePath(template ? path.slice(0, -SUFFIX.length) : path),
        file,
        source: readFileSync(file, 'utf8'),
        verbatim: !template,
      };
    });
}
