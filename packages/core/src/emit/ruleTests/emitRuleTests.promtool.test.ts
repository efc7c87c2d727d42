import { parse } from 'yaml';
import {
  describeWithPromtool,
  ruleTestFileReport,
} from '../monitoring/__testUtils__/promtool';
import {
  resolution,
  resolvedAlert,
  resolvedService,
  ServiceShape,
} from '../monitoring/__testUtils__/resolvedService';
import { prometheusRuleSpec } from '../monitoring/__testUtils__/prometheusRuleSpec';
import { emitRuleTests, RULE_TESTS_PATH } from './emitRuleTests';

function testsOf(shape: ServiceShape) {
  const service = resolvedService(shape);
  const tree = emitRuleTests(resolution(shape));
  return { service, text: String(tree.get(RULE_TESTS_PATH)?.content ?? '') };
}

const SHAPES: [string, ServiceShape][] = [
  ['every alert with its defaults', {}],
  [
    'a rate of errors and a long wait',
    {
      alerts: [
        resolvedAlert('HighErrorRate', {
          mode: 'rate',
          threshold: 0.1,
          window: '10m',
          for: '20m',
        }),
      ],
    },
  ],
  [
    'a share above a half, under a name of its own',
    {
      alerts: [
        {
          ...resolvedAlert('HighErrorRate', { threshold: 0.8 }),
          name: 'Broken',
        },
        { ...resolvedAlert('HighLatency', { threshold: 0.2 }), name: 'Slow' },
      ],
    },
  ],
];

describeWithPromtool('the unit tests of alert rules', () => {
  it.each(SHAPES)('hold for %s', (_, shape) => {
    const { service, text } = testsOf(shape);
    expect(ruleTestFileReport(prometheusRuleSpec(service), text)).toBe('');
  });

  it('fail for a rule that was broken', () => {
    const { service, text } = testsOf({});
    const rules = prometheusRuleSpec(service);
    const broken = {
      groups: rules.groups.map(group => ({
        ...group,
        rules: group.rules.map(rule =>
          rule.alert === 'HighErrorRate'
            ? { ...rule, expr: 'vector(0) > 1' }
            : rule,
        ),
      })),
    };
    expect(ruleTestFileReport(broken, text)).toContain('HighErrorRate');
  });
});

describe('the unit tests of alert rules', () => {
  it('try both sides of a threshold', () => {
    const { tests } = parse(testsOf({}).text);
    const names = tests.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'HighErrorRate: more requests fail than may, so it fires',
        'HighErrorRate: half as many fail, so it does not fire',
      ]),
    );
  });

  it('are not there where every expression is the team’s own', () => {
    const custom = {
      ...resolvedAlert('HighErrorRate'),
      type: 'custom' as const,
      expr: 'vector(1)',
    };
    expect(testsOf({ alerts: [custom] }).text).toBe('');
  });
});
