import { cpus, loadavg } from 'node:os';
import { targetLines } from '../targetLines.mjs';
import { fleetTargets, projectTargets } from './targets.mjs';

const seconds = value =>
  value === undefined
    ? ''
    : `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;
const mebibytes = value =>
  value === undefined ? '' : `${Math.round(value)} MiB`;
const milliseconds = value =>
  value === undefined ? '' : `${(value * 1000).toFixed(0)} ms`;
const loads = load => load.map(value => value.toFixed(1)).join(', ');

const machine = load =>
  `Node.js ${process.versions.node}, ${cpus().length} x ${
    cpus()[0]?.model ?? 'CPU'
  }; load before the run ${loads(load)}, after it ${loads(
    loadavg(),
  )} (above the number of CPUs wall times are too long: read CPU).`;
const cpuOf = run => run.cpu ?? run.wall;

const targetsOf = targets =>
  targets.length === 0
    ? []
    : ['**Targets**, wall times of this run', '', ...targetLines(targets), ''];

/** The projects of all tools as Markdown. */
export function projectsTable({ files, projects, own, peers }, load) {
  return [
    machine(load),
    '',
    ...targetsOf(projectTargets({ projects, own, peers })),
    `**${projects} projects of ${files} files, three edits in each, from one version to the next**; Chartwright also plans, and renders three environments before and after`,
    '',
    '| by | wall | CPU | largest process | CPU a project | lost edits and changes |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...own, ...peers].map(
      ({ name, run, lost }) =>
        `| ${name} | ${seconds(run.wall)} | ${seconds(run.cpu)} | ${mebibytes(
          run.peak,
        )} | ${milliseconds(cpuOf(run) / projects)} | ${lost} |`,
    ),
    ...(peers.length === 0
      ? []
      : [
          '',
          '| how many times the CPU | of `chartwright fleet regenerate` |',
          '| --- | --- |',
          ...peers.map(
            peer =>
              `| ${peer.name} | ${own
                .filter(({ engine }) => engine)
                .map(
                  ({ engine, run }) =>
                    `${(cpuOf(peer.run) / cpuOf(run)).toFixed(1)}x (${engine})`,
                )
                .join(', ')} |`,
          ),
        ]),
  ].join('\n');
}

/** The fleets as Markdown. */
export function fleetsTable(fleets, load) {
  return [
    machine(load),
    '',
    ...targetsOf(fleetTargets(fleets)),
    '**Fleets**, one process',
    '',
    '| repositories | what | wall | CPU | largest process | CPU a repository |',
    '| ---: | --- | ---: | ---: | ---: | ---: |',
    ...fleets.map(
      ({ count, name, run }) =>
        `| ${count} | ${name} | ${seconds(run.wall)} | ${seconds(
          run.cpu,
        )} | ${mebibytes(run.peak)} | ${milliseconds(cpuOf(run) / count)} |`,
    ),
  ].join('\n');
}
