import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { CheckResult } from '../checkManifests';

/** How to mark a text for a terminal; each takes plain text. */
export interface TextMarks {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

const PLAIN: TextMarks = {
  error: text => text,
  warning: text => text,
  info: text => text,
  bold: text => text,
  dim: text => text,
};

/** Findings for people: one block a finding, the environments that share it in one line. Ends with a summary. */
export function reportText(
  result: CheckResult,
  marks: TextMarks = PLAIN,
): string {
  const blocks = groupFindings(result.findings).map(group =>
    block(group, marks),
  );
  return `${[...blocks, summary(result, marks)].join('\n\n')}\n`;
}

interface Group {
  finding: Finding;
  environments: string[];
}

/** One entry for what only the environment tells apart. */
function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { environment, ...rest } = finding;
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? { finding, environments: [] };
    if (environment !== undefined && !group.environments.includes(environment))
      group.environments.push(environment);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function block({ finding, environments }: Group, marks: TextMarks): string {
  const { object, path } = finding;
  const subject = [object && `${object.kind}/${object.name}`, path]
    .filter(Boolean)
    .join(' ');
  const place =
    finding.file === undefined
      ? undefined
      : [finding.file, finding.line].filter(Boolean).join(':');
  const context = [environments.join(', '), place].filter(Boolean).join('  ');
  return [
    `${marks[finding.severity](finding.severity.padEnd(7))} ${marks.bold(
      finding.rule,
    )}${subject ? `  ${subject}` : ''}`,
    ...finding.message.split('\n').map(line => `        ${line}`),
    ...(finding.hint === undefined ? [] : [`        hint: ${finding.hint}`]),
    ...(context === '' ? [] : [`        ${marks.dim(context)}`]),
  ].join('\n');
}

function summary(
  { findings, objects, environments }: CheckResult,
  marks: TextMarks,
): string {
  const count = (severity: Finding['severity']) =>
    findings.filter(finding => finding.severity === severity).length;
  const looked = `${plural(objects, 'object')}${
    environments.length === 0
      ? ''
      : ` in ${plural(environments.length, 'environment')} (${environments.join(
          ', ',
        )})`
  }`;
  const found = [
    [count('error'), 'error', marks.error],
    [count('warning'), 'warning', marks.warning],
    [count('info'), 'note', marks.info],
  ] as const;
  const parts = found.flatMap(([number, name, mark]) =>
    number === 0 ? [] : [mark(plural(number, name))],
  );
  return `${looked} checked: ${
    parts.length === 0 ? 'nothing found' : parts.join(', ')
  }.`;
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
