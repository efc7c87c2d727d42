import { join } from 'node:path';
import { load } from 'js-yaml';
import { EXAMPLES } from '../../generate/__testUtils__/systemExamples';
import { generateFromFiles } from '../../generate/generateFromFiles';
import { checkPromql } from '../../promql/checkPromql';
import { anomalyRules } from './anomalyRules';
import { secretRules } from './secretRules';

const CLASSES = {
  database: { title: 'database credentials', every: '30d' },
  jwt: { every: '7d', procedure: 'Nothing to do.' },
};

const secret = (cls?: 'database' | 'jwt') => ({
  source: 'external' as const,
  keys: {},
  ...(cls && { rotation: { class: cls, every: CLASSES[cls].every } }),
});

describe('rules about the secrets of a system', () => {
  it('watch each class with its own period', () => {
    const group = secretRules(
      { db: secret('database'), token: secret('jwt'), other: secret() },
      CLASSES,
    );
    const overdue = group?.alerts.find(
      ({ name }) => name === 'SecretRotationOverdue',
    );
    expect(overdue?.expr).toContain('secret="db"}) > 2592000');
    expect(overdue?.expr).toContain('secret="token"}) > 604800');
    expect(overdue?.runbook).toContain(
      '| database credentials | 30 days | `db` |',
    );
    expect(overdue?.runbook).toContain('Nothing to do.');
  });

  it('are PromQL', () => {
    const group = secretRules({ db: secret('database') }, CLASSES);
    const exprs = [
      ...Object.values(group?.recordings ?? {}),
      ...(group?.alerts ?? []),
    ].map(({ expr }) => expr);
    expect(exprs).toHaveLength(3);
    for (const expr of exprs)
      expect([expr, checkPromql(expr)]).toEqual([expr, []]);
  });

  it('are not there without secrets, nor without services that count requests', () => {
    expect(secretRules({}, {})).toBeUndefined();
    expect(anomalyRules([])).toBeUndefined();
  });
});

describe('the system of an example', () => {
  const { repositories } = generateFromFiles({
    file: join(EXAMPLES, 'aic-enterprise-platform/system.yaml'),
  });
  const [tree] = [...repositories].flatMap(repository =>
    'tree' in repository && repository.kind === 'System'
      ? [repository.tree]
      : [],
  );
  const text = (path: string) => String(tree?.get(path)?.content ?? '');

  it('has a runbook for every alert about the whole', () => {
    const { rules } = load(text('chart/values.yaml')) as {
      rules: Record<string, { rules: Record<string, { record?: string }> }>;
    };
    const alerts = Object.values(rules).flatMap(group =>
      Object.entries(group.rules).flatMap(([name, rule]) =>
        rule.record === undefined ? [name] : [],
      ),
    );
    expect(alerts).toContain('SecretRotationOverdue');
    expect(alerts).toContain('ErrorRateAnomaly');
    expect(
      alerts.filter(name => text(`docs/runbooks/${name}.md`) === ''),
    ).toEqual([]);
  });

  it('reports its secrets, objectives and controls, without any value', () => {
    expect(text('docs/secrets.md')).toContain('| JWT signing keys | 7 days |');
    expect(text('docs/objectives.md')).toContain('99.9%');
    expect(text('docs/compliance.md')).toMatch(/\| GDPR \| SOC2 \|/);
    expect(text('mkdocs.yml')).toContain('compliance.md');
  });
});
