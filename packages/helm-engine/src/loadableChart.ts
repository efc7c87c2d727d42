import { MAX_CHARTS, type LoadableChart } from './backend/Session';
import type { ChartFiles } from './HelmEngine';
import { encodeFiles, encodeMessage } from './wire/frame';

interface RememberedChart {
  readonly key: string;
  readonly size: number;
  readonly parts: readonly Uint8Array[];
}

/** The charts that were asked for last, as many as a session keeps, the latest last; and how many there have been. */
const remembered: RememberedChart[] = [];
let count = 0;

/** Writes the message that loads a chart. Its key is its content's, so that equal charts are loaded once. */
export function loadableChart(files: ChartFiles): LoadableChart {
  const parts = encodeFiles(files);
  const key = keyOf(parts);
  return {
    key,
    load: () =>
      encodeMessage(
        { op: 'load', chart: key, files: Object.keys(files).length },
        parts,
      ),
  };
}

/** Compares bytes rather than hashing them: charts differ in size, or early. */
function keyOf(parts: readonly Uint8Array[]): string {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const index = remembered.findIndex(
    chart => chart.size === size && sameParts(chart.parts, parts),
  );
  const chart =
    index < 0
      ? { key: `chart-${(count += 1)}`, size, parts }
      : remembered.splice(index, 1)[0]!;
  remembered.push(chart);
  if (remembered.length > MAX_CHARTS) remembered.shift();
  return chart.key;
}

function sameParts(
  some: readonly Uint8Array[],
  others: readonly Uint8Array[],
): boolean {
  return (
    some.length === others.length &&
    some.every((part, index) => Buffer.compare(part, others[index]!) === 0)
  );
}
