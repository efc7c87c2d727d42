import { map, object, text } from './build';

const template = (title: string, description: string, example: string) =>
  text({
    title,
    description,
    format: 'link-template',
    fallback: 'no such link',
    example,
  });

const linkFields = {
  dashboards: template(
    'Dashboards',
    'Dashboard of a service.',
    'https://grafana.example.com/d/{uid}?var-environment={environment}',
  ),
  alerts: template(
    'Alerts',
    'Alerts of a service.',
    'https://alertmanager.example.com/#/alerts?filter=%7Bservice%3D%22{service}%22%7D',
  ),
  logs: template(
    'Logs',
    'Logs of a service.',
    'https://logs.example.com/?namespace={namespace}&app={service}',
  ),
  prometheus: template(
    'Prometheus',
    "Prometheus' own pages.",
    'https://prometheus.{environment}.example.com',
  ),
  runbooks: template(
    'Runbooks',
    'Runbook of an alert.',
    'https://backstage.example.com/docs/default/component/{service}/runbooks/{alert}',
  ),
};

export const links = object(
  {
    name: 'PlatformLinks',
    title: 'Links',
    description:
      'URL templates; `{service}`, `{system}`, `{namespace}`, `{environment}`, `{cluster}`, `{uid}` and (runbooks only) `{alert}` are replaced by their URL-encoded values.',
    fallback: 'addresses at `example.com`, to be replaced',
    example: { dashboards: 'https://grafana.example.com/d/{uid}' },
  },
  {
    ...linkFields,
    environments: map({
      title: 'Environments',
      description: 'Templates that differ by environment.',
      keys: 'dns1123-label',
      of: object(
        {
          name: 'EnvironmentLinks',
          title: 'Links',
          description: 'Templates of one environment.',
          example: { dashboards: 'https://grafana.dev.example.com/d/{uid}' },
        },
        linkFields,
      ),
      default: {},
      example: {
        development: { dashboards: 'https://grafana.dev.example.com/d/{uid}' },
      },
    }),
  },
);
