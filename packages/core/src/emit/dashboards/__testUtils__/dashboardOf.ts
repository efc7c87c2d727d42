import type { Resolution } from '../../../resolve';
import { emitDashboards } from '../emitDashboards';

export interface Panel {
  id: number;
  type: string;
  title: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string; refId: string; legendFormat: string }[];
  options?: { content?: string };
}

export interface Dashboard {
  uid: string;
  title: string;
  tags: string[];
  panels: Panel[];
  templating: {
    list: { name: string; query: string; current: { value: string } }[];
  };
  annotations: { list: { expr: string; name: string }[] };
  links: { title: string; url: string }[];
}

export function dashboardOf(from: Resolution): Dashboard {
  const [file] = emitDashboards(from).values();
  return JSON.parse(String(file?.content)) as Dashboard;
}

export function rows(dashboard: Dashboard): string[] {
  return dashboard.panels
    .filter(({ type }) => type === 'row')
    .map(({ title }) => title);
}

export function titles(dashboard: Dashboard): string[] {
  return dashboard.panels
    .filter(({ type }) => type !== 'row')
    .map(({ title }) => title);
}

/** The expressions with Grafana's own variables filled in. */
export function expressions(dashboard: Dashboard): string[] {
  return [
    ...dashboard.panels.flatMap(({ targets = [] }) =>
      targets.map(({ expr }) => expr),
    ),
    ...(dashboard.annotations.list ?? []).map(({ expr }) => expr),
  ].map(expr => expr.split('$__rate_interval').join('5m'));
}
