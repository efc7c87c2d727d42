import { defineCheck } from '../Check';
import { textAt, valueAt } from '../manifest/plainData';

/** Images and resources of containers. */
export const containerCheck = defineCheck({
  rules: {
    'latest-tag': {
      severity: 'warning',
      title:
        'Images have a tag that does not move; in production this is an error.',
      why: 'With `latest` or no tag nobody knows what runs, a restart can bring another version, and a roll-back brings nothing back.',
      mend: 'Name the version, best with its digest.',
    },
    'missing-requests': {
      severity: 'warning',
      title: 'Containers request CPU and memory.',
      why: 'The scheduler packs pods without requests on full nodes, and they are the first to be evicted.',
      mend: 'Set `resources.requests.cpu` and `resources.requests.memory`.',
    },
    'missing-limits': {
      severity: 'warning',
      title: 'Containers limit their memory.',
      why: 'A leak takes the memory of the whole node, and other pods die of it.',
      mend: 'Set `resources.limits.memory`.',
    },
  },
  *run(set) {
    for (const pod of set.pods()) {
      for (const container of pod.containers) {
        const image = textAt(container.value, 'image');
        const problem = image === undefined ? undefined : tagProblem(image);
        if (problem) {
          yield {
            rule: 'latest-tag',
            object: pod.owner,
            path: [...container.path, 'image'],
            message: `container '${container.name}' runs '${image}', ${problem}`,
            ...(set.environment.production && { severity: 'error' as const }),
          };
        }
        const lacking = ['cpu', 'memory'].filter(
          resource =>
            valueAt(container.value, 'resources', 'requests', resource) ===
              undefined &&
            valueAt(container.value, 'resources', 'limits', resource) ===
              undefined,
        );
        if (lacking.length > 0) {
          yield {
            rule: 'missing-requests',
            object: pod.owner,
            path: [...container.path, 'resources', 'requests'],
            message: `container '${container.name}' requests no ${lacking.join(
              ' and no ',
            )}`,
          };
        }
        if (
          valueAt(container.value, 'resources', 'limits', 'memory') ===
          undefined
        ) {
          yield {
            rule: 'missing-limits',
            object: pod.owner,
            path: [...container.path, 'resources', 'limits'],
            message: `container '${container.name}' has no memory limit`,
          };
        }
      }
    }
  },
});

function tagProblem(image: string): string | undefined {
  if (image.includes('@')) return undefined;
  const name = image.slice(image.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  if (colon < 0) return 'without a tag';
  return name.slice(colon + 1) === 'latest'
    ? "whose tag 'latest' moves"
    : undefined;
}
