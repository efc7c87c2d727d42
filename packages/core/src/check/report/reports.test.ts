import type { CheckResult } from '../checkManifests';
import { ruleTable } from '../checks';
import { reportJson } from './reportJson';
import { reportJunit } from './reportJunit';
import { reportSarif } from './reportSarif';
import { reportText } from './reportText';

const object = { apiVersion: 'v1', kind: 'Service', name: 'shop' };
const RESULT: CheckResult = {
  objects: 4,
  environments: ['staging', 'production'],
  findings: ['staging', 'production'].map(environment => ({
    rule: 'service-port-missing',
    severity: 'error' as const,
    message: 'no container declares <http> & "web"',
    environment,
    object,
    path: 'spec.ports[0]',
    file: 'chart/templates/a b.yaml',
    hint: 'name it',
    docs: 'docs/checks.md#service-port-missing',
  })),
};
const NOTHING: CheckResult = { objects: 1, environments: [], findings: [] };

describe('reports of findings', () => {
  it('says once in text what holds in two environments', () => {
    expect(reportText(RESULT)).toBe(
      [
        'error   service-port-missing  Service/shop spec.ports[0]',
        '        no container declares <http> & "web"',
        '        hint: name it',
        '        staging, production  chart/templates/a b.yaml',
        '',
        '4 objects in 2 environments (staging, production) checked: 2 errors.',
        '',
      ].join('\n'),
    );
    expect(reportText(NOTHING)).toBe('1 object checked: nothing found.\n');
  });

  it('counts in JSON', () => {
    expect(JSON.parse(reportJson(RESULT))).toEqual({
      summary: {
        objects: 4,
        environments: ['staging', 'production'],
        errors: 2,
        warnings: 0,
        notes: 0,
      },
      findings: RESULT.findings,
    });
  });

  it('points at files and objects in SARIF', () => {
    const [run] = JSON.parse(reportSarif(RESULT, '1.2.3')).runs;
    expect(run.tool.driver).toMatchObject({
      name: 'chartwright',
      version: '1.2.3',
    });
    expect(run.tool.driver.rules).toHaveLength(1);
    expect(run.results[0]).toMatchObject({
      ruleId: 'service-port-missing',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'chart/templates/a%20b.yaml' },
            region: { startLine: 1 },
          },
          logicalLocations: [
            { fullyQualifiedName: 'staging Service/shop spec.ports[0]' },
          ],
        },
      ],
    });
    expect(run.results[0].partialFingerprints).not.toEqual(
      run.results[1].partialFingerprints,
    );
  });

  it('escapes in JUnit, and has a case for each rule', () => {
    const xml = reportJunit(RESULT);
    expect(xml).toContain('<testsuite name="staging"');
    expect(xml).toContain('declares &lt;http&gt; &amp; &quot;web&quot;');
    expect(xml.match(/failures="1"/g)).toHaveLength(2);
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml.match(/<testcase /g)).toHaveLength(2 * ruleTable.size);
    expect(reportJunit(NOTHING)).toContain('failures="0"');
  });
});
