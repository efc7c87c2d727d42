import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import { lowerWritablePaths } from '../lower/volumes';
import { fewestPods } from '../lower/workload';
import { containersOf } from './containersOf';
import type { Rule, RuleContext, Violation } from './Rule';
import { listed, suggestion } from './Rule';

function storageViolations({ spec, node }: RuleContext): Violation[] {
  const { kind } = node.located.document.spec;
  const most = Math.max(spec.scaling?.max ?? 0, fewestPods(spec));
  return Object.entries(spec.storage ?? {}).flatMap(
    ([name, volume]): Violation[] => {
      const path = ['storage', name];
      const { size, existingClaim, accessModes = ['ReadWriteOnce'] } = volume;
      if (existingClaim !== undefined && kind === 'stateful') {
        return [
          {
            code: 'CW_KIND_FIELD',
            severity: 'error',
            message:
              'Kind `stateful` makes a claim for each Pod, so it cannot take an existing one.',
            path: [...path, 'existingClaim'],
          },
        ];
      }
      const violations: Violation[] = [];
      if (existingClaim === undefined && size === undefined) {
        violations.push({
          code: 'CW_MISSING_FIELD',
          severity: 'error',
          message: `The volume \`${name}\` needs a \`size\`, or an \`existingClaim\`.`,
          path: [...path, 'size'],
          expected: 'a quantity, such as `10Gi`',
        });
      }
      const shared = accessModes.some(
        mode => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany',
      );
      if (
        existingClaim === undefined &&
        kind !== 'stateful' &&
        !shared &&
        most > 1
      ) {
        violations.push({
          code: 'CW_STORAGE_ACCESS_MODE',
          severity: 'error',
          message: `The volume \`${name}\` can be mounted by one node at a time, but there are up to ${most} Pods.`,
          path: [...path, 'accessModes'],
          found: accessModes.join(', '),
          expected: '`ReadWriteMany`, kind `stateful`, or one Pod',
        });
      }
      return violations;
    },
  );
}

/** Every folder is mounted once. */
function mountViolations({ spec }: RuleContext): Violation[] {
  const seen = new Map<string, FieldPath>();
  const mounts: [string, FieldPath][] = [
    ...Object.entries(spec.storage ?? {}).map(
      ([name, { mountPath }]): [string, FieldPath] => [
        mountPath,
        ['storage', name, 'mountPath'],
      ],
    ),
    ...Object.keys(spec.writablePaths ?? {}).map(
      (path): [string, FieldPath] => [path, ['writablePaths', path]],
    ),
    ...Object.entries(spec.secrets ?? {}).flatMap(
      ([name, { mountPath }]): [string, FieldPath][] =>
        mountPath === undefined
          ? []
          : [[mountPath, ['secrets', name, 'mountPath']]],
    ),
    ...Object.keys(spec.files ?? {}).map((path): [string, FieldPath] => [
      path,
      ['files', path],
    ]),
  ];
  return mounts.flatMap(([folder, path]): Violation[] => {
    const earlier = seen.get(folder);
    seen.set(folder, earlier ?? path);
    if (earlier === undefined || folder === undefined) return [];
    return [
      {
        code: 'CW_DUPLICATE_MOUNT',
        severity: 'error',
        message: `\`${folder}\` is mounted by \`spec.${formatPath(
          earlier,
        )}\` already.`,
        path,
      },
    ];
  });
}

function nameViolations({ spec }: RuleContext): Violation[] {
  const storage = Object.keys(spec.storage ?? {});
  return Object.entries(lowerWritablePaths(spec))
    .filter(([name]) => storage.includes(name))
    .map(([name, { path }]) => ({
      code: 'CW_DUPLICATE_VOLUME',
      severity: 'error',
      message: `The volume of \`${path}\` and the storage \`${name}\` have the same name.`,
      path: ['writablePaths', path],
      hint: 'Give the writable path another `name`.',
    }));
}

function referenceViolations({ spec }: RuleContext): Violation[] {
  const names = [
    ...Object.keys(spec.storage ?? {}),
    ...Object.keys(lowerWritablePaths(spec)),
  ];
  return containersOf(spec).flatMap(({ path, mounts = {} }) =>
    Object.keys(mounts)
      .filter(name => !names.includes(name))
      .map(
        (name): Violation => ({
          code: 'CW_UNKNOWN_VOLUME',
          severity: 'error',
          message: `There is no volume \`${name}\`.`,
          path: [...path, 'mounts', name],
          found: name,
          expected: listed(
            names,
            'a volume of `spec.storage` or `spec.writablePaths`, which are empty',
          ),
          ...suggestion(didYouMean(name, names)),
        }),
      ),
  );
}

/** Storage fits the number of Pods, and every volume exists once. */
export const volumeRules: Rule = context => [
  ...storageViolations(context),
  ...mountViolations(context),
  ...nameViolations(context),
  ...referenceViolations(context),
];
