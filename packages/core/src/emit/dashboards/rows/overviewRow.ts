import { equals, LabelMatchers, selector } from '../../../promql/selector';
import { appMatchers, NAMESPACE_TOKEN } from '../../monitoring/serviceMatchers';
import { needsScraping } from '../../monitoring/alerts/applicability';
import { replicaSelectors } from '../../monitoring/alerts/availabilityAlerts';
import { runsContinuously } from '../../monitoring/serviceJobs';
import type { DashboardSubject } from '../DashboardSubject';
import { PanelPlan, RowPlan, stat, graph } from '../panels';

/** Is it well? */
export function overviewRow({
  service,
  with: find,
}: DashboardSubject): RowPlan {
  const panels: PanelPlan[] = [];
  const scraped = find(one => !needsScraping(one));
  if (scraped) {
    panels.push(
      stat({
        key: 'overview/health',
        title: 'Health',
        description: 'Share of the targets that Prometheus can scrape.',
        unit: 'percentunit',
        expr: `avg(${selector('up', appMatchers(scraped))})`,
        colours: [
          ['red', null],
          ['orange', 0.5],
          ['green', 1],
        ],
        noValue: 'no target',
      }),
    );
  }
  if (runsContinuously(service)) {
    const { wanted, available } = replicaSelectors(service);
    panels.push(
      stat({
        key: 'overview/available-replicas',
        title: 'Available replicas',
        description: 'Replicas that serve, as a share of those wanted.',
        unit: 'percentunit',
        expr: `sum(${available}) / sum(${wanted})`,
        colours: [
          ['red', null],
          ['orange', 0.5],
          ['green', 1],
        ],
      }),
    );
  }
  const alerts = firingAlerts(service.identity.name);
  panels.push(
    stat({
      key: 'overview/firing-alerts',
      title: 'Firing alerts',
      description: 'Alerts of the service that fire now.',
      unit: 'short',
      expr: `count(${selector('ALERTS', alerts)}) or vector(0)`,
      colours: [
        ['green', null],
        ['red', 1],
      ],
    }),
    graph({
      key: 'overview/alerts',
      title: 'Alerts',
      description: 'Which alerts fired, and when.',
      unit: 'short',
      queries: [
        [
          `count by (alertname, severity) (${selector('ALERTS', alerts)})`,
          '{{alertname}} ({{severity}})',
        ],
      ],
    }),
  );
  return { title: 'Overview', panels };
}

function firingAlerts(service: string): LabelMatchers {
  return {
    alertstate: equals('firing'),
    namespace: equals(NAMESPACE_TOKEN),
    service: equals(service),
  };
}
