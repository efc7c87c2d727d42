import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { CheckResult } from '../checkManifests';
import { ruleTable } from '../checks';

/**
 * Findings as JUnit XML: a suite for each environment, a case for each rule. Errors fail their case; warnings and notes
 * are its output.
 */
export function reportJunit({ findings, environments }: CheckResult): string {
  const suites = environments.length > 0 ? environments : ['manifests'];
  const rendered = suites.map(name => {
    const own = findings.filter(
      finding => (finding.environment ?? suites[0]) === name,
    );
    const failures = new Set(own.filter(isError).map(({ rule }) => rule)).size;
    return [
      `  <testsuite name="${escape(name)}" tests="${
        ruleTable.size
      }" failures="${failures}" errors="0" skipped="0">`,
      ...[...ruleTable.keys()].map(rule =>
        testCase(
          rule,
          name,
          own.filter(finding => finding.rule === rule),
        ),
      ),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="chartwright check">',
    ...rendered,
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  rule: string,
  suite: string,
  findings: readonly Finding[],
): string {
  const head = `    <testcase name="${escape(
    rule,
  )}" classname="chartwright.${escape(suite)}"`;
  if (findings.length === 0) return `${head}/>`;
  const errors = findings.filter(isError);
  const others = findings.filter(finding => !isError(finding));
  return [
    `${head}>`,
    ...(errors.length === 0
      ? []
      : [
          `      <failure message="${escape(
            describe(errors[0]!),
          )}" type="${escape(rule)}">${escape(
            errors.map(describe).join('\n'),
          )}</failure>`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `      <system-out>${escape(
            others.map(describe).join('\n'),
          )}</system-out>`,
        ]),
    '    </testcase>',
  ].join('\n');
}

function describe({
  severity,
  object,
  path,
  message,
  hint,
  file,
  line,
}: Finding): string {
  const subject = [object && `${object.kind}/${object.name}`, path]
    .filter(Boolean)
    .join(' ');
  const place =
    file === undefined ? '' : ` (${[file, line].filter(Boolean).join(':')})`;
  return `${severity}: ${subject ? `${subject}: ` : ''}${message}${
    hint === undefined ? '' : ` - ${hint}`
  }${place}`;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Text in XML; characters that XML 1.0 cannot hold are left out. */
function escape(text: string): string {
  return [...text]
    .filter(isXmlCharacter)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}
