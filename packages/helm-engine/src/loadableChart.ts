import { createHash } from 'node:crypto';
import type { LoadableChart } from './backend/Session';
import type { ChartFiles } from './HelmEngine';
import { encodeFiles, encodeMessage } from './wire/frame';

/** Writes the message that loads a chart. Its key is its content's, so that equal charts are loaded once. */
export function loadableChart(files: ChartFiles): LoadableChart {
  const parts = encodeFiles(files);
  const hash = createHash('sha256');
  parts.forEach(part => hash.update(part));
  const key = hash.digest('base64');
  const count = Object.keys(files).length;
  return {
    key,
    load: () => encodeMessage({ op: 'load', chart: key, files: count }, parts),
  };
}
