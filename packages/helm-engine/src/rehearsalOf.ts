import type { ChartFiles, RenderRequest } from './HelmEngine';
import { KeptContents } from './KeptContents';
import { loadableChart } from './loadableChart';
import { encodeRun } from './wire/encodeRun';
import { encodeMessage, framed } from './wire/frame';

/**
 * What a native engine can rehearse with: the messages that load a chart, render it and forget it. Charts that have most of
 * their files in common with it are then loaded and rendered as if they were not the first.
 *
 * @returns the content of a file for {@link HelmEngineOptions.rehearsal}.
 */
export function rehearsalOf(
  files: ChartFiles,
  requests: readonly RenderRequest[],
): Uint8Array {
  const chart = loadableChart(files);
  const messages = [
    chart.load(new KeptContents()),
    encodeMessage({
      op: 'render',
      chart: chart.key,
      runs: requests.map(encodeRun),
    }),
    encodeMessage({ op: 'drop', chart: chart.key }),
  ];
  return Buffer.concat(messages.flatMap(framed));
}
