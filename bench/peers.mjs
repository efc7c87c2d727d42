import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, measure, sumOf } from './measure.mjs';

/** What the same work takes with the field's own tools: a `helm template` for each environment, `helm lint`, kubeconform. */
export function peers(targets, schemas, scratch) {
  if (!isThere('helm')) return undefined;
  mkdirSync(scratch, { recursive: true });
  const templates = [];
  const lints = [];
  const files = [];
  for (const [index, { folder, environments }] of targets.entries()) {
    for (const { name, release, namespace } of environments) {
      const run = measure('helm', [
        'template',
        release,
        folder,
        '--namespace',
        namespace,
        '-f',
        join(folder, `values-${name}.yaml`),
      ]);
      const file = join(scratch, `${index}-${name}.yaml`);
      writeFileSync(file, run.stdout);
      files.push(file);
      templates.push(run);
    }
    lints.push(
      measure('helm', ['lint', folder, '--quiet'], { expected: [0, 1] }),
    );
  }
  const rendered = sumOf(templates);
  if (!isThere('kubeconform')) return { rendered };
  const checked = files.map(file =>
    measure(
      'kubeconform',
      ['-strict', '-ignore-missing-schemas', '-schema-location', schemas, file],
      { expected: [0, 1] },
    ),
  );
  return {
    rendered,
    pipeline: sumOf([rendered, sumOf(lints), sumOf(checked)]),
  };
}
