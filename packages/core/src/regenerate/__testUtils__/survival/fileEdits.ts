import type { PresentFile } from '../../plan/RegenerationPlan';
import type { Chance } from './Chance';
import { isVendored } from './MemoryRepository';

/** Files by path, as a person has them. */
export type Files = Map<string, PresentFile>;

/** Changes whole files as a person would. */
export type FileEdit = (files: Files, token: string, chance: Chance) => void;

const anyFile =
  (
    edit: (
      files: Files,
      path: string,
      file: PresentFile,
      token: string,
    ) => void,
  ): FileEdit =>
  (files, token, chance) => {
    const paths = [...files.keys()].filter(path => !isVendored(path)).sort();
    const path = chance.one(paths);
    if (path !== undefined) edit(files, path, files.get(path)!, token);
  };

const changedTo = (change: (token: string) => Partial<PresentFile>): FileEdit =>
  anyFile(
    (files, path, file, token) =>
      void files.set(path, { ...file, ...change(token) }),
  );

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

const beside = (path: string, prefix: string) =>
  path.replace(/([^/]*)$/, `${prefix}-$1`);

/** Files of a person's own, where a generator has others. */
export const ownFileEdits: Readonly<Record<string, FileEdit>> = {
  'add a template': ownFile(
    token => `chart/templates/${token}.yaml`,
    token =>
      `{{- if true }}\napiVersion: v1\nkind: ConfigMap # ${token}\nmetadata:\n  name: own-${token}\n{{- end }}\n`,
  ),
  'add a page': ownFile(
    token => `docs/${token}.md`,
    token => `# ${token}\n`,
  ),
  'add a workflow': ownFile(
    () => '.github/workflows/ci.yaml',
    token => `on: push # ${token}\njobs: {}\n`,
  ),
  'add a pipeline': ownFile(
    () => '.gitlab-ci.yml',
    token => `${token}:\n  script: make\n`,
  ),
  'make it executable': anyFile(
    (files, path, file) =>
      void files.set(path, { ...file, executable: !file.executable }),
  ),
};

/** What people do to whole files. */
export const fileEdits: Readonly<Record<string, FileEdit>> = {
  ...ownFileEdits,
  delete: anyFile((files, path) => void files.delete(path)),
  rename: anyFile((files, path, file, token) => {
    files.delete(path);
    files.set(beside(path, token), file);
  }),
  move: anyFile((files, path, file, token) => {
    files.delete(path);
    files.set(`moved-${token}/${path}`, file);
  }),
  copy: anyFile(
    (files, path, file, token) =>
      void files.set(beside(path, `copy-${token}`), file),
  ),
  link: changedTo(token => ({
    content: new Uint8Array(),
    executable: false,
    link: `../${token}`,
  })),
  'make it binary': changedTo(() => ({ content: Buffer.from([0x89, 0, 1]) })),
  empty: changedTo(() => ({ content: new Uint8Array() })),
  break: changedTo(token => ({ content: Buffer.from(`${token}: [broken\n`) })),
  'add values': ownFile(
    () => 'chart/values-local.yaml',
    token => `own: ${token}\n`,
  ),
};

/** What another version of the generator does to whole files. */
export const generatorFileEdits: Readonly<
  Record<
    string,
    (
      files: Map<string, { content: string | Uint8Array; mode?: 0o755 }>,
      path: string,
      token: string,
    ) => void
  >
> = {
  drop: (files, path) => void files.delete(path),
  'make another': (files, path, token) =>
    void files.set(beside(path, token), files.get(path)!),
  'make a page': (files, _path, token) =>
    void files.set(`docs/${token}.md`, { content: `# ${token}\n` }),
  'make a workflow': (files, _path, token) =>
    void files.set('.github/workflows/ci.yaml', {
      content: `on: push # ${token}\njobs: {}\n`,
    }),
  'make it executable': (files, path) =>
    void files.set(path, { ...files.get(path)!, mode: 0o755 }),
};
