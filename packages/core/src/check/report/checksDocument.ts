import { ruleTable } from '../checks';

/** docs/checks.md: every rule, its severity, why it is there and how to mend a finding. */
export function checksDocument(): string {
  const entries = [...ruleTable].map(
    ([id, { severity, title }]) => `- [${id}](#${id}) (${severity}): ${title}`,
  );
  const sections = [...ruleTable].map(([id, { severity, title, why, mend }]) =>
    [
      `## ${id}`,
      '',
      `_${severity}_ - ${title}`,
      '',
      `**Why.** ${why}`,
      '',
      `**How to mend it.** ${mend}`,
    ].join('\n'),
  );
  return [
    '# What `chartwright check` looks for',
    '',
    'Made from the table of rules in `packages/core/src/check` (its test writes it anew with `UPDATE_DOCS=1`).',
    'Findings at `error` make the command end with exit code 5; warnings and notes do not.',
    '',
    ...entries,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}
