import { MAX_CHARTS, type LoadableChart } from './backend/Session';
import type { ChartFiles } from './HelmEngine';
import { encodeMessage, type WireFile } from './wire/frame';
import { wireFiles } from './wireFiles';

interface RememberedChart {
  readonly key: string;
  readonly files: readonly WireFile[];
}

/** The charts that were asked for last, as many as a session keeps, the latest last; and how many there have been. */
const remembered: RememberedChart[] = [];
let count = 0;

/** Writes the message that loads a chart. Its key is its content's, so that equal charts are loaded once. */
export function loadableChart(chartFiles: ChartFiles): LoadableChart {
  const files = wireFiles(chartFiles);
  const key = keyOf(files);
  return {
    key,
    load: kept =>
      encodeMessage(
        { op: 'load', chart: key, files: files.length },
        kept.encode(files),
      ),
  };
}

/** Compares bytes rather than hashing them: charts differ in their size, or early. */
function keyOf(files: readonly WireFile[]): string {
  const index = remembered.findIndex(chart => sameFiles(chart.files, files));
  const chart =
    index < 0
      ? { key: `chart-${(count += 1)}`, files }
      : remembered.splice(index, 1)[0]!;
  remembered.push(chart);
  if (remembered.length > MAX_CHARTS) remembered.shift();
  return chart.key;
}

function sameFiles(
  some: readonly WireFile[],
  others: readonly WireFile[],
): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ content }, index) => content.length === others[index]!.content.length,
    ) &&
    some.every(
      ({ path, content }, index) =>
        sameBytes(content, others[index]!.content) &&
        sameBytes(path, others[index]!.path),
    )
  );
}

function sameBytes(some: Uint8Array, others: Uint8Array): boolean {
  return some === others || Buffer.compare(some, others) === 0;
}
