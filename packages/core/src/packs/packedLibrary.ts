import type { LibraryChart } from '../emit/LibraryChart';
import type { GeneratedFile } from '../files/FileTree';
import { readPackText } from './readPack';
import type { PackOfText } from './writePacks';

/** The first line of a pack: a library chart without its texts, which follow it one after the other. */
interface PackedLibrary extends Omit<LibraryChart, 'files' | 'valuesSchema'> {
  /** In their order; characters of each. */
  readonly files: readonly (readonly [path: string, length: number])[];
}

const nameOf = (chart: string) => `${chart}.txt`;

/**
 * A library chart for a pack; its files are text. They are no JSON: to parse a hundred of them takes as long as all else that
 * a command does with a library.
 */
export function packLibrary(
  chart: string,
  { files, valuesSchema, ...rest }: LibraryChart,
): PackOfText {
  const texts = [...files].map(
    ([path, { content }]) => [path, content.toString()] as const,
  );
  const head: PackedLibrary = {
    ...rest,
    files: texts.map(([path, text]) => [path, text.length]),
  };
  const body = texts.map(([, text]) => text).join('');
  return [nameOf(chart), JSON.stringify(head), `${body}${valuesSchema}`];
}

/** The library chart that was packed; nothing where there are no packs. */
export function packedLibrary(chart: string): LibraryChart | undefined {
  const pack = readPackText(nameOf(chart));
  return pack && unpackLibrary(...pack);
}

/** @param texts - what follows the first line. */
export function unpackLibrary(first: string, texts: string): LibraryChart {
  const head = JSON.parse(first) as PackedLibrary;
  let at = 0;
  const files = new Map<string, GeneratedFile>();
  for (const [path, length] of head.files) {
    files.set(path, { content: texts.slice(at, at + length) });
    at += length;
  }
  return { ...head, files, valuesSchema: texts.slice(at) };
}
