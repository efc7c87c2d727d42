import type { SystemReport, Verdict } from './systemReport';

const PRIORITIES = ['must', 'should', 'beyond'] as const;

/** The text of docs/systems.md. */
export function reportPage(reports: readonly SystemReport[]): string {
  return [
    '# Five systems',
    '',
    'Five real systems, requirement by requirement, each a folder under `examples/`. A test renders every environment of each and looks for what is',
    'asked; this page is written by `npm run systems`. An item is met by the documents, or by one of their variants (an overlay, named in brackets).',
    'A check that no manifest can show is met by a file of the product that has it.',
    '',
    '| System | must | should | beyond |',
    '| --- | ---: | ---: | ---: |',
    ...reports.map(
      report =>
        `| [${report.title}](#${anchor(report.title)}) | ${PRIORITIES.map(
          priority => count(report, priority),
        ).join(' | ')} |`,
    ),
    '',
    ...reports.flatMap(section),
  ].join('\n');
}

/** Lines for a terminal: how many are met, and which `must` are not. */
export function reportLines(reports: readonly SystemReport[]): string {
  return reports
    .map(report =>
      [
        `${report.title}: ${PRIORITIES.map(
          priority => `${count(report, priority)} ${priority}`,
        ).join(', ')}`,
        ...report.verdicts
          .filter(
            ({ requirement, place }) =>
              requirement.priority === 'must' && place === undefined,
          )
          .map(
            ({ requirement }) =>
              `  not met: ${requirement.id} ${requirement.statement}`,
          ),
      ].join('\n'),
    )
    .join('\n');
}

function section({ title, verdicts }: SystemReport): string[] {
  return [
    `## ${title}`,
    '',
    '| Requirement | Priority | Met by |',
    '| --- | --- | --- |',
    ...verdicts.map(
      verdict =>
        `| ${verdict.requirement.id} ${cell(verdict.requirement.statement)} | ${
          verdict.requirement.priority
        } | ${met(verdict)} |`,
    ),
    '',
  ];
}

function met({ place, reason, variant, requirement }: Verdict): string {
  if (place === undefined)
    return requirement.priority === 'beyond'
      ? cell(requirement.why ?? 'beyond a generator')
      : `**not met**${reason === undefined ? '' : `: ${cell(reason)}`}`;
  return `${cell(place)}${variant === undefined ? '' : ` (${variant})`}`;
}

function count({ verdicts }: SystemReport, priority: string): string {
  const all = verdicts.filter(
    ({ requirement }) => requirement.priority === priority,
  );
  return `${all.filter(({ place }) => place !== undefined).length} of ${
    all.length
  }`;
}

function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[|<>*_`[\]]/g, '\\$&')
    .trim();
}

function anchor(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
