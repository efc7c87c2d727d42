import { defineCheck } from '../Check';
import { isPlainObject, objectAt, textsAt } from '../manifest/plainData';

/** Grafana dashboards in ConfigMaps, as the dashboard side-car reads them. */
export const dashboardCheck = defineCheck({
  rules: {
    'dashboard-invalid': {
      severity: 'error',
      title: 'Dashboards in ConfigMaps are JSON objects with a title.',
      why: 'Grafana skips the file and says so only in its log.',
      mend: 'Correct the JSON; in a chart, `{{ }}` of legends must not be read as a template.',
    },
    'dashboard-wrapped': {
      severity: 'error',
      title: 'Dashboards are not wrapped in `dashboard`.',
      why: 'The wrapped form is for the HTTP API; a provisioned file in that form has no title and is skipped.',
      mend: 'Take the content of `dashboard` as the file.',
    },
  },
  *run(set) {
    for (const object of set.ofKind('', 'ConfigMap')) {
      const labels = textsAt(object.value, 'metadata', 'labels');
      if (!Object.keys(labels).some(key => key.startsWith('grafana_dashboard')))
        continue;
      for (const [key, text] of Object.entries(
        objectAt(object.value, 'data'),
      )) {
        if (!key.endsWith('.json') || typeof text !== 'string') continue;
        const problem = dashboardProblem(text);
        if (problem) yield { ...problem, object, path: ['data', key] };
      }
    }
  },
});

interface Problem {
  rule: 'dashboard-invalid' | 'dashboard-wrapped';
  message: string;
}

const judged = new Map<string, Problem | undefined>();
const LIMIT = 200;

/** Environments carry the same dashboards, so each is read once. */
function dashboardProblem(text: string): Problem | undefined {
  if (!judged.has(text)) {
    if (judged.size >= LIMIT) judged.clear();
    judged.set(text, judge(text));
  }
  return judged.get(text);
}

function judge(text: string): Problem | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      rule: 'dashboard-invalid',
      message: `the dashboard is not JSON: ${
        error instanceof Error ? error.message : String(error)
      }`,
    };
  }
  if (!isPlainObject(value)) {
    return {
      rule: 'dashboard-invalid',
      message: 'the dashboard is not a JSON object',
    };
  }
  if (isPlainObject(value.dashboard)) {
    return {
      rule: 'dashboard-wrapped',
      message: 'the dashboard is wrapped in the form of the HTTP API',
    };
  }
  if (typeof value.title !== 'string' || value.title === '') {
    return { rule: 'dashboard-invalid', message: 'the dashboard has no title' };
  }
  return undefined;
}
