import { createHash } from 'node:crypto';
import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { CheckResult } from '../checkManifests';
import { ruleTable } from '../checks';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Findings in SARIF 2.1.0, which code hosts show beside the lines of a change. */
export function reportSarif(
  { findings }: CheckResult,
  version: string,
): string {
  const used = [...new Set(findings.map(({ rule }) => rule))].sort();
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'chartwright',
              version,
              rules: used.map(id => {
                const rule = ruleTable.get(id);
                return {
                  id,
                  ...(rule && {
                    shortDescription: { text: rule.title },
                    fullDescription: { text: rule.why },
                    help: { text: rule.mend },
                    defaultConfiguration: { level: LEVELS[rule.severity] },
                  }),
                };
              }),
            },
          },
          results: findings.map(finding =>
            result(finding, used.indexOf(finding.rule)),
          ),
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

function result(finding: Finding, ruleIndex: number) {
  const { object, environment, path } = finding;
  const where = [object && `${object.kind}/${object.name}`, path]
    .filter(Boolean)
    .join(' ');
  const text = [
    where && `${where}: ${finding.message}`,
    !where && finding.message,
    finding.hint,
  ]
    .filter(Boolean)
    .join('. ');
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: {
      text: environment === undefined ? text : `[${environment}] ${text}`,
    },
    locations: [
      {
        ...(finding.file !== undefined && {
          physicalLocation: {
            artifactLocation: {
              uri: encodeURI(finding.file.replaceAll('\\', '/')),
            },
            region: { startLine: finding.line ?? 1 },
          },
        }),
        ...(object && {
          logicalLocations: [
            {
              fullyQualifiedName: [
                environment,
                object.namespace,
                `${object.kind}/${object.name}`,
                path,
              ]
                .filter(Boolean)
                .join(' '),
              kind: 'object',
            },
          ],
        }),
      },
    ],
    partialFingerprints: {
      'chartwright/v1': createHash('sha256')
        .update(
          JSON.stringify([
            finding.rule,
            environment,
            object,
            path,
            finding.message,
          ]),
        )
        .digest('hex'),
    },
  };
}
