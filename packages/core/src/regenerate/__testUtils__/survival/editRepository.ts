import type { FileTree } from '../../../files/FileTree';
import { fileBytes, fileTree } from '../../../files/FileTree';
import { decodeText } from '../../plan/decodeText';
import type { PresentFile } from '../../plan/RegenerationPlan';
import { Chance } from './Chance';
import { jsonEdits } from './jsonEdits';
import {
  fileEdits,
  Files,
  generatorFileEdits,
  ownFileEdits,
} from './fileEdits';
import { chosenEdit, formEdits, lineEdits, templateEdits } from './lineEdits';
import { isYaml } from './parses';
import { isVendored } from './MemoryRepository';
import type { TextEdit } from './TextEdit';
import { yamlEdits } from './yamlEdits';

/** Which part of the repository an edit is made in, and the number that all its choices follow from. */
export interface EditChoice {
  readonly part:
    | 'values'
    | 'yaml'
    | 'docs'
    | 'dashboard'
    | 'template'
    | 'delivery'
    | 'code'
    | 'form'
    | 'file';
  readonly seed: number;
}

type Part = EditChoice['part'];
type Kinds<Edit> = Readonly<Record<string, Edit>>;

/** The sorts of edits that are made, by part of the repository. */
export type EditKinds = Readonly<
  Record<Exclude<Part, 'file'>, Kinds<TextEdit>>
> & {
  readonly file: typeof fileEdits;
};

/** All that people do. */
const ALL_EDITS: EditKinds = {
  values: yamlEdits,
  yaml: yamlEdits,
  docs: lineEdits,
  dashboard: jsonEdits,
  template: { ...lineEdits, ...templateEdits },
  delivery: yamlEdits,
  code: lineEdits,
  form: formEdits,
  file: fileEdits,
};

/** Of these, what leaves a chart one that renders, whatever it is. */
export const SOUND_EDITS: EditKinds = {
  ...ALL_EDITS,
  values: chosen(yamlEdits, [
    'comment above',
    'comment beside',
    'comment at the end',
    'empty lines',
    'close up',
    'swap neighbours',
    'quote otherwise',
    'write on one line',
    'indent by four',
    'indent lists less',
    'keep the generator away',
  ]),
  yaml: chosen(yamlEdits, ['comment above', 'empty lines', 'swap neighbours']),
  // Compose files, pipelines and code are no part of a chart, so that nothing in them keeps it from rendering.
  template: chosen(templateEdits, ['comment above', 'define a block']),
  form: chosen(formEdits, ['Windows line endings', 'no final newline']),
  file: ownFileEdits,
};

function chosen<T>(kinds: Kinds<T>, names: readonly string[]): Kinds<T> {
  return Object.fromEntries(
    Object.entries(kinds).filter(([name]) => names.includes(name)),
  );
}

/** A generator does not leave empty lines about, nor comments that belong to nothing. */
const GENERATED_YAML = Object.fromEntries(
  Object.entries(yamlEdits).filter(
    ([name]) =>
      ![
        'empty lines',
        'close up',
        'comment at the end',
        'keep the generator away',
        'anchor and alias',
      ].includes(name),
  ),
);

/** Makes edits of a person one after the other. */
export function editedByPerson(
  files: ReadonlyMap<string, PresentFile>,
  edits: readonly EditChoice[],
  kinds: EditKinds = ALL_EDITS,
): Files {
  const edited: Files = new Map(files);
  edits.forEach(({ part, seed }, index) => {
    const chance = new Chance(seed);
    const token = `p${index}x`;
    if (part === 'file') {
      chance.one(Object.values(kinds.file))!(edited, token, chance);
      return;
    }
    const path = chance.one(pathsOf(part, [...edited.keys()]));
    const file = path === undefined ? undefined : edited.get(path);
    if (path !== undefined && file && file.link === undefined) {
      const text = editedText(
        path,
        part,
        decodeText(file.content),
        token,
        chance,
        kinds[part],
      );
      if (text !== undefined)
        edited.set(path, { ...file, content: Buffer.from(text) });
    }
  });
  return edited;
}

/** Changes a generation as another version of the generator would. */
export function editedByGenerator(
  files: FileTree,
  edits: readonly EditChoice[],
): FileTree {
  const edited = new Map(files);
  edits.forEach(({ part, seed }, index) => {
    const chance = new Chance(seed);
    const token = `g${index}x`;
    const paths = pathsOf(part === 'form' ? 'values' : part, [
      ...edited.keys(),
    ]);
    const path = chance.one(paths);
    if (path === undefined) return;
    if (part === 'file') {
      chance.one(Object.values(generatorFileEdits))!(edited, path, token);
      return;
    }
    const file = edited.get(path)!;
    const sort = part === 'form' ? 'values' : part;
    const text = editedText(
      path,
      sort,
      decodeText(fileBytes(file)),
      token,
      chance,
      ['values', 'yaml', 'delivery'].includes(sort)
        ? GENERATED_YAML
        : ALL_EDITS[sort],
    );
    if (text !== undefined) edited.set(path, { ...file, content: text });
  });
  return fileTree(edited);
}

function pathsOf(part: Part, paths: readonly string[]): string[] {
  const own = paths.filter(path => !isVendored(path));
  const sorts: Record<Part, RegExp> = {
    values: /^chart\/values.*\.yaml$/,
    yaml: /\.ya?ml$/,
    docs: /\.md$/,
    dashboard: /^chart\/dashboards\/.*\.json$/,
    template: /(?:^|\/)templates\//,
    delivery:
      /^(?:\.github|kustomize|deploy|charts)\/.*\.ya?ml$|^(?:\.gitlab-ci|compose|docker-compose)[^/]*\.ya?ml$/,
    code: /^(?:.*\/)?(?:Dockerfile|\.[a-z]+ignore|\.env\.example|[^/]*\.(?:tf|sh|js|toml))$/,
    form: /\.(?:ya?ml|md|json|txt|tf|sh)$|^Dockerfile$/,
    file: /./,
  };
  return own
    .filter(
      path =>
        sorts[part].test(path) &&
        (part === 'template' || part === 'file' || !sorts.template.test(path)),
    )
    .sort();
}

function editedText(
  path: string,
  part: Part,
  text: string | undefined,
  token: string,
  chance: Chance,
  kinds: Kinds<TextEdit>,
): string | undefined {
  if (text === undefined) return undefined;
  const edit = chosenEdit(kinds, chance);
  const edited = inUnixEndings(
    text,
    unix => edit(unix, token, chance),
    part === 'form',
  );
  if (
    edited === undefined ||
    (/\.ya?ml$/.test(path) &&
      part !== 'template' &&
      isYaml(text) &&
      !isYaml(edited))
  ) {
    return undefined;
  }
  return edited;
}

/** An editor keeps the line endings that a file has. */
function inUnixEndings(
  text: string,
  edit: (text: string) => string | undefined,
  asIs: boolean,
): string | undefined {
  if (asIs || !text.includes('\r\n')) return edit(text);
  return edit(text.replace(/\r\n/g, '\n'))?.replace(/\r?\n/g, '\r\n');
}
