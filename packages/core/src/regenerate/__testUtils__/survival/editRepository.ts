import { parseAllDocuments } from 'yaml';
import type { FileTree } from '../../../files/FileTree';
import { fileBytes, fileTree } from '../../../files/FileTree';
import { decodeText } from '../../plan/decodeText';
import type { PresentFile } from '../../plan/RegenerationPlan';
import { Chance } from './Chance';
import { jsonEdits } from './jsonEdits';
import { chosenEdit, formEdits, lineEdits, templateEdits } from './lineEdits';
import { isVendored } from './MemoryRepository';
import type { TextEdit } from './TextEdit';
import { yamlEdits } from './yamlEdits';

/** Files by path, as a person has them. */
export type Files = Map<string, PresentFile>;

/** Which part of the repository an edit is made in, and the number that all its choices follow from. */
export interface EditChoice {
  readonly part:
    | 'values'
    | 'yaml'
    | 'docs'
    | 'dashboard'
    | 'template'
    | 'form'
    | 'file';
  readonly seed: number;
}

const PERSONAL: Readonly<
  Record<EditChoice['part'], Readonly<Record<string, TextEdit>>>
> = {
  values: yamlEdits,
  yaml: yamlEdits,
  docs: lineEdits,
  dashboard: jsonEdits,
  template: { ...lineEdits, ...templateEdits },
  form: formEdits,
  file: {},
};

/** A generator does not leave empty lines about, nor comments that belong to nothing. */
const GENERATED_YAML = Object.fromEntries(
  Object.entries(yamlEdits).filter(
    ([name]) =>
      ![
        'empty lines',
        'close up',
        'comment at the end',
        'keep the generator away',
      ].includes(name),
  ),
);

/** Makes edits of a person one after the other. */
export function editedByPerson(
  files: ReadonlyMap<string, PresentFile>,
  edits: readonly EditChoice[],
): Files {
  const edited: Files = new Map(files);
  edits.forEach(({ part, seed }, index) => {
    const chance = new Chance(seed);
    const token = `p${index}x`;
    if (part === 'file') {
      fileEdits[chance.below(fileEdits.length)]!(edited, token, chance);
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
      generationEdits[chance.below(generationEdits.length)]!(
        edited,
        path,
        token,
      );
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
      sort === 'values' || sort === 'yaml' ? GENERATED_YAML : PERSONAL[sort],
    );
    if (text !== undefined) edited.set(path, { ...file, content: text });
  });
  return fileTree(edited);
}

function pathsOf(part: EditChoice['part'], paths: readonly string[]): string[] {
  const own = paths.filter(path => !isVendored(path));
  const sorts: Record<EditChoice['part'], RegExp> = {
    values: /^chart\/values.*\.yaml$/,
    yaml: /\.ya?ml$/,
    docs: /\.md$/,
    dashboard: /^chart\/dashboards\/.*\.json$/,
    template: /^chart\/templates\//,
    form: /\.(?:ya?ml|md|json|txt)$/,
    file: /./,
  };
  return own
    .filter(
      path =>
        sorts[part].test(path) &&
        (part === 'template' ||
          part === 'file' ||
          !path.startsWith('chart/templates/')),
    )
    .sort();
}

function editedText(
  path: string,
  part: EditChoice['part'],
  text: string | undefined,
  token: string,
  chance: Chance,
  kinds = PERSONAL[part],
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

export function isYaml(text: string): boolean {
  return [...parseAllDocuments(text)].every(
    document => document.errors.length === 0 && resolves(() => document.toJS()),
  );
}

function resolves(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

type FileEdit = (files: Files, token: string, chance: Chance) => void;

const generatedFile =
  (
    edit: (
      files: Files,
      path: string,
      file: PresentFile,
      token: string,
    ) => void,
  ): FileEdit =>
  (files, token, chance) => {
    const path = chance.one(pathsOf('file', [...files.keys()]));
    const file = path === undefined ? undefined : files.get(path);
    if (path !== undefined && file) edit(files, path, file, token);
  };

const ownFile =
  (
    path: (token: string) => string,
    text: (token: string) => string,
  ): FileEdit =>
  (files, token) =>
    void files.set(path(token), {
      content: Buffer.from(text(token)),
      executable: false,
    });

/** What people do to whole files. */
const fileEdits: readonly FileEdit[] = [
  generatedFile((files, path) => void files.delete(path)),
  generatedFile((files, path, file, token) => {
    files.delete(path);
    files.set(path.replace(/([^/]*)$/, `${token}-$1`), file);
  }),
  generatedFile((files, path, file, token) => {
    files.delete(path);
    files.set(`moved-${token}/${path}`, file);
  }),
  generatedFile(
    (files, path, file, token) =>
      void files.set(path.replace(/([^/]*)$/, `copy-${token}-$1`), file),
  ),
  generatedFile(
    (files, path, file) =>
      void files.set(path, { ...file, executable: !file.executable }),
  ),
  generatedFile(
    (files, path, _file, token) =>
      void files.set(path, {
        content: new Uint8Array(),
        executable: false,
        link: `../${token}`,
      }),
  ),
  generatedFile(
    (files, path, file) =>
      void files.set(path, { ...file, content: Buffer.from([0x89, 0, 1]) }),
  ),
  generatedFile(
    (files, path, file) =>
      void files.set(path, { ...file, content: new Uint8Array() }),
  ),
  generatedFile(
    (files, path, file, token) =>
      void files.set(path, {
        ...file,
        content: Buffer.from(`${token}: [broken\n`),
      }),
  ),
  ownFile(
    token => `chart/templates/${token}.yaml`,
    token => `{{- if true }}\nkind: ConfigMap # ${token}\n{{- end }}\n`,
  ),
  ownFile(
    token => `docs/${token}.md`,
    token => `# ${token}\n`,
  ),
  ownFile(
    () => '.github/workflows/ci.yaml',
    token => `on: push # ${token}\njobs: {}\n`,
  ),
  ownFile(
    () => '.gitlab-ci.yml',
    token => `${token}:\n  script: make\n`,
  ),
  ownFile(
    () => 'chart/values-local.yaml',
    token => `own: ${token}\n`,
  ),
];

/** What another version of the generator does to whole files. */
const generationEdits: readonly ((
  files: Map<string, { content: string | Uint8Array; mode?: 0o755 }>,
  path: string,
  token: string,
) => void)[] = [
  (files, path) => void files.delete(path),
  (files, path, token) =>
    void files.set(path.replace(/([^/]*)$/, `${token}-$1`), files.get(path)!),
  (files, _path, token) =>
    void files.set(`docs/${token}.md`, { content: `# ${token}\n` }),
  (files, _path, token) =>
    void files.set('.github/workflows/ci.yaml', {
      content: `on: push # ${token}\njobs: {}\n`,
    }),
  (files, path) => void files.set(path, { ...files.get(path)!, mode: 0o755 }),
];
