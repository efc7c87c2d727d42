import { choice, flag, list, map, object, text } from './build';
import { SYSTEM_DASHBOARD_ROWS } from '../names/systemDashboardRows';

/** Dashboards of a system: those that every system has, and others by name. */
export const dashboards = map({
  title: 'Dashboards',
  description:
    'Grafana dashboards of the whole system. `overview`, `application`, `infrastructure`, `database`, `business`, `security` and `objectives` are there wherever there is something to show; `operations` and `development`, which are for those who run and those who write it, when they are named here; any other name with its `rows`.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'SystemDashboard',
      title: 'Dashboard',
      description: 'One dashboard.',
      example: { title: 'Shop at a glance' },
    },
    {
      enabled: flag({
        title: 'Enabled',
        description: 'False: no such dashboard.',
        default: true,
        example: false,
      }),
      title: text({
        title: 'Title',
        description: 'Its title in Grafana.',
        minLength: 1,
        fallback: "the system's title and what it is about",
        example: 'Shop at a glance',
      }),
      rows: list({
        title: 'Rows',
        description: 'What it shows, in this order.',
        of: choice({
          title: 'Row',
          description: 'One row.',
          of: SYSTEM_DASHBOARD_ROWS,
          example: 'health',
        }),
        unique: true,
        fallback: "the dashboard's own; needed for a name that is not built in",
        example: ['health', 'objectives', 'business'],
      }),
      refresh: text({
        title: 'Refresh',
        description: 'How often it is drawn anew.',
        format: 'prometheus-duration',
        default: '30s',
        example: '10s',
      }),
      timeRange: text({
        title: 'Time range',
        description: 'How far back it looks at first; links lead further.',
        format: 'prometheus-duration',
        default: '6h',
        example: '7d',
      }),
    },
  ),
  default: {},
  example: { overview: { title: 'Shop at a glance' }, operations: {} },
});
