import { fileBytes, FileTree } from '../../../files/FileTree';
import { decodeText } from '../../plan/decodeText';
import type { FilePlan } from '../../plan/RegenerationPlan';
import { jsonLosses } from './jsonLosses';
import { lineLosses } from './lineLosses';
import type { MemoryRepository } from './MemoryRepository';
import { yamlLosses } from './yamlLosses';
import { isJson, isYaml } from './parses';

/** A regeneration, before and after. */
export interface Regenerated {
  readonly base: FileTree;
  readonly theirs: MemoryRepository;
  readonly ours: FileTree;
  readonly plans: readonly FilePlan[];
  readonly merged: MemoryRepository;
}

/** One file in all its versions. */
export interface MergedFile {
  readonly path: string;
  readonly base: string;
  readonly theirs: string;
  readonly ours: string;
  readonly merged: string;
  readonly conflicts: FilePlan['conflicts'];
}

/** Everything that a regeneration lost, brought back, changed without being asked to, or did not report: none is right. */
export function lossesOf(run: Regenerated): string[] {
  const planned = new Map(run.plans.map(plan => [plan.path, plan]));
  const losses = ownFileLosses(run, planned);
  for (const plan of run.plans) {
    losses.push(
      ...fileLosses(run, plan).map(
        loss => `${plan.path} (${plan.change}): ${loss}`,
      ),
    );
  }
  return losses;
}

/** What is in no plan is a person's own, and stays. */
function ownFileLosses(
  { theirs, merged }: Regenerated,
  planned: ReadonlyMap<string, FilePlan>,
): string[] {
  return [...theirs.present].flatMap(([path, file]) => {
    if (planned.has(path)) return [];
    return merged.present.get(path) === file
      ? []
      : [`${path}: a person's own file was touched`];
  });
}

function fileLosses(
  { base, theirs, ours, merged }: Regenerated,
  plan: FilePlan,
): string[] {
  const generatedPath = plan.generatedPath ?? plan.path;
  const was = base.get(generatedPath);
  const now = ours.get(generatedPath);
  const there = theirs.present.get(plan.path);
  const result = merged.present.get(plan.path);
  const same = (
    a: { content: string | Uint8Array } | undefined,
    b: { content: string | Uint8Array } | undefined,
  ) =>
    a === undefined || b === undefined
      ? a === b
      : Buffer.compare(fileBytes(a), fileBytes(b)) === 0;

  if (!there) {
    const expected = was ? undefined : now;
    return same(result, expected) ? [] : [was ? 'came back' : 'did not come'];
  }
  if (there.link !== undefined) {
    return result === there ? [] : ['a symbolic link was touched'];
  }
  if (!now) {
    const untouched = same(there, was);
    if (untouched)
      return result ? ['stayed although the generator dropped it'] : [];
    return result === there && plan.change === 'kept'
      ? []
      : ['an edited file that the generator dropped was touched'];
  }
  if (!result) return ['was removed'];
  const wasExecutable = was?.mode === 0o755;
  const executable =
    was && wasExecutable === there.executable
      ? now.mode === 0o755
      : there.executable;
  if (result.executable !== executable && plan.change !== 'conflict')
    return ['its mode changed'];
  if (was && same(was, now))
    return same(result, there) && plan.conflicts.length === 0
      ? []
      : ['was touched for nothing'];
  if (was && same(was, there))
    return same(result, now) ? [] : ['was not updated'];
  const texts = {
    base: was && decodeText(fileBytes(was)),
    theirs: decodeText(there.content),
    ours: decodeText(fileBytes(now)),
  };
  if (
    texts.base === undefined ||
    texts.theirs === undefined ||
    texts.ours === undefined
  ) {
    if (same(there, now)) return [];
    return same(result, there) && plan.change === 'conflict'
      ? []
      : ['what cannot be merged was touched, or not reported'];
  }
  return textLosses({
    path: generatedPath,
    base: texts.base,
    theirs: texts.theirs,
    ours: texts.ours,
    merged: decodeText(result.content)!,
    conflicts: plan.conflicts,
  });
}

function textLosses(file: MergedFile): string[] {
  const losses = formLosses(file);
  const unix = inUnixEndings(file);
  losses.push(...lineLosses(unix));
  const isTemplate = /(?:^|\/)templates\//.test(file.path);
  const all = [unix.base, unix.theirs, unix.ours];
  if (/\.ya?ml$/.test(file.path) && !isTemplate && all.every(isYaml)) {
    losses.push(...yamlLosses(unix));
  } else if (file.path.endsWith('.json') && all.every(isJson)) {
    losses.push(...jsonLosses(unix));
  }
  return losses;
}

/** Line endings, the byte order mark and a missing final newline are the person's. */
function formLosses({ theirs, merged }: MergedFile): string[] {
  const endings = (text: string) =>
    [...new Set(text.match(/\r?\n/g))].sort().join();
  return [
    ...(endings(theirs) === '\r\n' && endings(merged) !== '\r\n'
      ? ['lost its Windows line endings']
      : []),
    ...(!theirs.includes('\r') && merged.includes('\r')
      ? ['got Windows line endings']
      : []),
    ...(theirs !== '' &&
    merged !== '' &&
    theirs.endsWith('\n') !== merged.endsWith('\n')
      ? ['its final newline changed']
      : []),
    ...(theirs.startsWith('\ufeff') !== merged.startsWith('\ufeff')
      ? ['its byte order mark changed']
      : []),
  ];
}

function inUnixEndings(file: MergedFile): MergedFile {
  const unix = (text: string) =>
    text.replace(/\r\n/g, '\n').replace(/^\ufeff/, '');
  return {
    ...file,
    base: unix(file.base),
    theirs: unix(file.theirs),
    ours: unix(file.ours),
    merged: unix(file.merged),
  };
}
