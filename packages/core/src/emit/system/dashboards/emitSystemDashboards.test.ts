import { join } from 'node:path';
import { generateFromFiles } from '../../../generate/generateFromFiles';
import {
  EXAMPLES,
  SYSTEM_EXAMPLES,
} from '../../../generate/__testUtils__/systemExamples';
import { checkPromql } from '../../../promql/checkPromql';
import {
  Dashboard,
  expressions,
  rows,
  titles,
} from '../../dashboards/__testUtils__/dashboardOf';
import { dashboardPlans } from './dashboardPlans';

/** The system's own dashboards by name. */
function dashboardsOf(files: {
  file: string;
  overlays?: readonly string[];
}): Map<string, Dashboard & { refresh: string }> {
  const { repositories } = generateFromFiles(files);
  const found = new Map<string, Dashboard & { refresh: string }>();
  for (const repository of repositories) {
    if (!('tree' in repository)) throw new Error(repository.message);
    for (const [path, { content }] of repository.tree) {
      const name = /^chart\/dashboards\/system-(.*)\.json$/.exec(path)?.[1];
      if (name) found.set(name, JSON.parse(String(content)));
    }
  }
  return found;
}

const example = (system: string) =>
  dashboardsOf({ file: join(EXAMPLES, system, 'system.yaml') });

describe.each(SYSTEM_EXAMPLES)('the dashboards of %s', (_, files) => {
  const found = dashboardsOf(files);

  it('ask only what Prometheus understands', () => {
    const all = [...found.values()].flatMap(expressions);
    expect(all.length).toBeGreaterThan(0);
    for (const expr of all)
      expect([expr, checkPromql(expr)]).toEqual([expr, []]);
  });

  it('have an address, panels and descriptions of their own', () => {
    const boards = [...found.values()];
    expect(new Set(boards.map(({ uid }) => uid)).size).toBe(boards.length);
    for (const { uid, panels } of boards) {
      expect(uid.length).toBeLessThanOrEqual(40);
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
      const silent = panels.filter(
        ({ type, description }) => type !== 'row' && !description,
      );
      expect(silent).toEqual([]);
    }
  });
});

describe('the dashboards of a system', () => {
  it('show declared metrics where their topic belongs', () => {
    const found = example('ai-finance-agency');
    expect(titles(found.get('business')!)).toEqual(
      expect.arrayContaining(['Registrations', 'Content generation requests']),
    );
    expect(titles(found.get('security')!)).toContain('Failed logins');
    expect(titles(found.get('application')!)).toEqual(
      expect.arrayContaining(['Active sessions', 'Response time by endpoint']),
    );
  });

  it('make of each type of metric what can be read', () => {
    const exprs = expressions(example('ai-finance-agency').get('business')!);
    expect(exprs).toEqual(
      expect.arrayContaining([
        'sum by (plan) (rate(app_registrations_total{namespace="$namespace",job="ai-finance-app"}[5m]))',
        'histogram_quantile(0.95, sum by (feed, le) (rate(market_data_fetch_duration_seconds_bucket{namespace="$namespace",job="ai-finance-app"}[5m])))',
      ]),
    );
  });

  it('take titles, rows and refresh from the document', () => {
    const found = example('aic-enterprise-platform');
    expect(found.get('overview')!.refresh).toBe('10s');
    expect(rows(found.get('business')!)[0]).toBe('Service level objectives');
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['operations', 'development']),
    );
    expect([...example('open-policy-platform').keys()]).not.toContain(
      'operations',
    );
  });

  it('leave out what nobody wants or nobody can fill', () => {
    const names = dashboardPlans('Shop', {
      security: { enabled: false },
      database: null,
      board: { rows: ['health'] },
    }).map(({ name, title }) => [name, title]);
    expect(names).toContainEqual(['board', 'Shop: Board']);
    expect(names.map(([name]) => name)).not.toContain('security');
    expect(names.map(([name]) => name)).not.toContain('database');
    expect(example('brown-bear-alm').has('business')).toBe(false);
  });
});
