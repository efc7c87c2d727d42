import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';

const Outputs = lazy(() =>
  import('./RegenerationOutputs').then(m => ({
    default: m.RegenerationOutputs,
  })),
);

/** The result page is fetched when a task has one; the extension that it is registered by takes no loader. */
export function RegenerationOutputs(props: { output?: ScaffolderTaskOutput }) {
  return (
    <Suspense fallback={<Progress />}>
      <Outputs {...props} />
    </Suspense>
  );
}
