import {
  CustomVariableBuilder,
  DatasourceVariableBuilder,
  VariableModel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { DashboardSubject } from './DashboardSubject';

/** `datasource`, and `namespace` with one choice for each environment: production first, then backwards. */
export function dashboardVariables({
  environments,
}: DashboardSubject): Builder<VariableModel>[] {
  const choices = namespaceChoices(environments);
  const variable = new CustomVariableBuilder('namespace')
    .label('Environment')
    .values(
      choices.map(({ text, value }) => `${escape(text)} : ${value}`).join(', '),
    )
    .options(
      choices.map((choice, index) => ({ ...choice, selected: index === 0 })),
    );
  const [first] = choices;
  if (first) variable.current({ ...first, selected: true });
  return [
    new DatasourceVariableBuilder('datasource')
      .label('Prometheus')
      .type('prometheus'),
    variable,
  ];
}

/* Environments on clusters of their own may share one namespace name: then the data source tells them apart. */
function namespaceChoices(environments: DashboardSubject['environments']) {
  const titles = new Map<string, string[]>();
  const ordered = [...environments]
    .reverse()
    .sort(
      (a, b) =>
        Number(b.environment.production) - Number(a.environment.production),
    );
  for (const { environment } of ordered) {
    const { namespace, title } = environment;
    titles.set(namespace, [...(titles.get(namespace) ?? []), title]);
  }
  return [...titles].map(([value, names]) => ({
    text: names.join(' / '),
    value,
  }));
}

/* Grafana splits the choices at commas, and text from value at a colon between blanks. */
function escape(text: string): string {
  return text.replace(/,/g, '\\,').replace(/ : /g, ' - ');
}
