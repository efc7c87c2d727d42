import type { ChartFiles } from './HelmEngine';
import type { WireFile } from './wire/frame';

/** The files of a chart as they are sent. */
export function wireFiles(files: ChartFiles): WireFile[] {
  return Object.entries(files).map(([name, content]): WireFile => {
    const path = Buffer.from(name);
    if (typeof content !== 'string') return { path, content, number: 0 };
    return isShared(name)
      ? { path, ...sharedContent(content) }
      : { path, content: Buffer.from(content), number: 0 };
  });
}

/** The files of subcharts, and the schema, which service charts over a library have from it. */
function isShared(name: string): boolean {
  return name.startsWith('charts/') || name === 'values.schema.json';
}

type SharedContent = Pick<WireFile, 'content' | 'number'>;

/** Bytes that are remembered; a library has less than a tenth of it. */
const MOST_BYTES = 4 << 20;

const shared = new Map<string, SharedContent>();
let bytes = 0;
let numbers = 0;

/** What comes a second time gets a number: then it pays to let engines keep it. */
function sharedContent(text: string): SharedContent {
  const known = shared.get(text);
  if (known && known.number > 0) return known;
  const content = known?.content ?? Buffer.from(text);
  if (!known) {
    bytes += content.length;
    if (bytes > MOST_BYTES) {
      shared.clear();
      bytes = content.length;
    }
  }
  const now = { content, number: known ? (numbers += 1) : 0 };
  shared.set(text, now);
  return now;
}
