import { cpus, loadavg } from 'node:os';
import { targetLines } from './targetLines.mjs';
import { mebibytes, milliseconds, ratio, seconds } from './units.mjs';
import { targets } from './targets.mjs';

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
    ...targetLines(targets(figures)),
    '',
    '**One process from cold** (median)',
    '',
    '| command | wall | CPU | largest process | an empty Node.js process in the same minute |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...figures.cold.map(
      ({ name, run, empty }) =>
        `| ${name} | ${seconds(run.wall)} | ${seconds(run.cpu)} | ${mebibytes(
          run.peak,
        )} | ${seconds(empty?.wall)} |`,
    ),
    '',
    '**Warm, one service in a running process** (median over services that were not seen before)',
    '',
    '| engine | generate | its CPU | 3 renders | check | its CPU | all | one render of a loaded chart | the same with everything on |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
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
          figure.everything,
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
