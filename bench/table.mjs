import { cpus, loadavg } from 'node:os';
import { isMet, targets } from './targets.mjs';

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

const inUnit = (value, unit) => {
  if (value === undefined) return '';
  if (unit === 's') return seconds(value);
  if (unit === 'ms') return milliseconds(value);
  if (unit === 'MiB') return mebibytes(value);
  return `${value.toFixed(value < 10 ? 1 : 0)}${unit}`;
};

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
    '**Targets** (wall time; CPU beside it tells what a busy machine took)',
    '',
    '| what | target | measured | CPU | met |',
    '| --- | ---: | ---: | ---: | --- |',
    ...targets(figures).map(target => {
      const { what, value, cpu, limit, least, unit } = target;
      const bound =
        limit === undefined
          ? `at least ${least}${unit}`
          : `at most ${limit}${unit === 'x' ? '' : ' '}${unit}`;
      return `| ${what} | ${bound} | ${inUnit(value, unit)} | ${inUnit(
        cpu,
        unit,
      )} | ${isMet(target) ? 'yes' : '**no**'} |`;
    }),
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
    '| engine | generate | its CPU | 3 renders | check | its CPU | all | one render of a loaded chart |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...figures.warm.map(
      figure =>
        `| ${figure.backend} | ${[
          figure.generate,
          figure.generateCpu,
          figure.render,
          figure.check,
          figure.checkCpu,
          figure.all,
          figure.single,
        ]
          .map(milliseconds)
          .join(' | ')} |`,
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
