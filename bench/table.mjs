import { cpus, loadavg } from 'node:os';

const seconds = value =>
  value === undefined
    ? ''
    : `${value < 1 ? value.toFixed(3) : value.toFixed(2)} s`;
const mebibytes = value =>
  value === undefined ? '' : `${Math.round(value)} MiB`;
const milliseconds = value =>
  value === undefined
    ? ''
    : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
const ratio = (peer, own) =>
  peer === undefined || own === undefined
    ? ''
    : `${(peer / own).toFixed(peer / own < 10 ? 1 : 0)}x`;

/** The figures as Markdown. */
export function table(figures, load) {
  return [
    `Node.js ${process.versions.node}, ${cpus().length} x ${
      cpus()[0]?.model ?? 'CPU'
    }; load before the run ${load
      .map(value => value.toFixed(1))
      .join(', ')}, after it ${loadavg()
      .map(value => value.toFixed(1))
      .join(
        ', ',
      )} (a load above the number of CPUs means that wall times are too long).`,
    '',
    '**One process from cold** (median)',
    '',
    '| command | wall | CPU | largest process |',
    '| --- | ---: | ---: | ---: |',
    ...figures.cold.map(
      ({ name, run }) =>
        `| ${name} | ${seconds(run.wall)} | ${seconds(run.cpu)} | ${mebibytes(
          run.peak,
        )} |`,
    ),
    '',
    '**Warm, one service in a running process** (median over services that were not seen before)',
    '',
    '| engine | generate | 3 renders | check | all | one render of a loaded chart |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...figures.warm.map(
      ({ backend, generate, render, check, all, single }) =>
        `| ${backend} | ${milliseconds(generate)} | ${milliseconds(
          render,
        )} | ${milliseconds(check)} | ${milliseconds(all)} | ${milliseconds(
          single,
        )} |`,
    ),
    '',
    '**Many services from cold**: generated, written, rendered in three environments, checked',
    '',
    '| services | by | wall | CPU | largest process | CPU a service |',
    '| ---: | --- | ---: | ---: | ---: | ---: |',
    ...figures.many.map(
      ({ count, name, run }) =>
        `| ${count} | ${name} | ${seconds(run.wall)} | ${seconds(
          run.cpu,
        )} | ${mebibytes(run.peak)} | ${milliseconds(
          run.cpu === undefined ? undefined : (run.cpu * 1000) / count,
        )} |`,
    ),
    '',
    '**Ratios on this machine** (peer divided by Chartwright, CPU where known; more is better)',
    '',
    '| what | ratio |',
    '| --- | ---: |',
    ...figures.ratios.map(
      ({ name, peer, own }) => `| ${name} | ${ratio(peer, own)} |`,
    ),
  ].join('\n');
}
