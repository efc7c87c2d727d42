import { cpus, loadavg } from 'node:os';

const seconds = value =>
  value === undefined
    ? ''
    : `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;
const mebibytes = value =>
  value === undefined ? '' : `${Math.round(value)} MiB`;
const milliseconds = value =>
  value === undefined ? '' : `${(value * 1000).toFixed(0)} ms`;
const loads = load => load.map(value => value.toFixed(1)).join(', ');

/** The figures as Markdown. */
export function table({ files, projects, own, peers, fleets }, load) {
  const ratio = (peer, run) => {
    const [a, b] =
      peer.run.cpu === undefined
        ? [peer.run.wall, run.wall]
        : [peer.run.cpu, run.cpu];
    return `${(a / b).toFixed(1)}x`;
  };
  return [
    `Node.js ${process.versions.node}, ${cpus().length} x ${
      cpus()[0]?.model ?? 'CPU'
    }; load before the run ${loads(load)}, after it ${loads(
      loadavg(),
    )} (above the number of CPUs wall times are too long: read CPU).`,
    '',
    `**${projects} projects of ${files} files, three edits in each, from one version to the next**; Chartwright also plans, and renders three environments before and after`,
    '',
    '| by | wall | CPU | largest process | CPU a project | lost edits and changes |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...own, ...peers].map(
      ({ name, run, lost }) =>
        `| ${name} | ${seconds(run.wall)} | ${seconds(run.cpu)} | ${mebibytes(
          run.peak,
        )} | ${milliseconds((run.cpu ?? run.wall) / projects)} | ${lost} |`,
    ),
    '',
    ...(peers.length === 0
      ? []
      : [
          '| how many times the CPU | of `chartwright fleet regenerate` |',
          '| --- | --- |',
          ...peers.map(
            peer =>
              `| ${peer.name} | ${own
                .filter(({ engine }) => engine)
                .map(({ engine, run }) => `${ratio(peer, run)} (${engine})`)
                .join(', ')} |`,
          ),
          '',
        ]),
    '**Fleets**, one process',
    '',
    '| repositories | what | wall | CPU | largest process | CPU a repository |',
    '| ---: | --- | ---: | ---: | ---: | ---: |',
    ...fleets.map(
      ({ count, name, run }) =>
        `| ${count} | ${name} | ${seconds(run.wall)} | ${seconds(
          run.cpu,
        )} | ${mebibytes(run.peak)} | ${milliseconds(
          (run.cpu ?? run.wall) / count,
        )} |`,
    ),
  ].join('\n');
}
