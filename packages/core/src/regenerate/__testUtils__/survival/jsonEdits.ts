import type { Chance } from './Chance';
import type { TextEdit } from './TextEdit';

interface Dashboard {
  title?: string;
  panels?: { id?: number; title?: string; [key: string]: unknown }[];
  [key: string]: unknown;
}

const dashboardEdit =
  (
    edit: (dashboard: Dashboard, token: string, chance: Chance) => void,
  ): TextEdit =>
  (text, token, chance) => {
    let dashboard: Dashboard;
    try {
      dashboard = JSON.parse(text) as Dashboard;
    } catch {
      return undefined;
    }
    if (!dashboard.panels?.length) return undefined;
    edit(dashboard, token, chance);
    return printed(dashboard, indentOf(text));
  };

const panelEdit = (
  edit: (
    panels: NonNullable<Dashboard['panels']>,
    at: number,
    token: string,
  ) => void,
) =>
  dashboardEdit(({ panels }, token, chance) =>
    edit(panels!, chance.below(panels!.length), token),
  );

/** What people do to dashboards: in Grafana, which writes the whole file anew, and by hand. */
export const jsonEdits: Readonly<Record<string, TextEdit>> = {
  'name a panel': panelEdit((panels, at, token) => {
    panels[at]!.title = `${panels[at]!.title} ${token}`;
  }),
  'describe a panel': panelEdit((panels, at, token) => {
    panels[at]!.links = [{ title: token, url: `https://example.com/${token}` }];
  }),
  'delete a panel': panelEdit((panels, at) => void panels.splice(at, 1)),
  'add a panel': panelEdit((panels, at, token) => {
    panels.splice(at, 0, {
      id:
        9000 +
        Number(/\d+/.exec(token)![0]) * 2 +
        (token.startsWith('g') ? 1 : 0),
      title: token,
      type: 'text',
      options: { content: token },
    });
  }),
  'swap panels': panelEdit((panels, at) => {
    const [panel] = panels.splice(at, 1);
    panels.push(panel!);
  }),
  'rename the dashboard': dashboardEdit((dashboard, token) => {
    dashboard.title = token;
  }),
  'add a key': dashboardEdit((dashboard, token) => {
    dashboard[`own${token}`] = { deep: [token] };
  }),
  'indent otherwise': text => {
    try {
      return printed(JSON.parse(text), indentOf(text) === '\t' ? 4 : '\t');
    } catch {
      return undefined;
    }
  },
};

function indentOf(text: string): string {
  return /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
}

function printed(value: unknown, indent: string | number): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
