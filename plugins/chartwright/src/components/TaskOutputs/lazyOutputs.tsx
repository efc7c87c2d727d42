import { Progress } from '@backstage/core-components';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { ComponentType, lazy, Suspense } from 'react';

type Outputs = ComponentType<{ output?: ScaffolderTaskOutput }>;

/** A result page that is fetched when a task has one; the extension that it is registered by takes no loader. */
function lazyOutputs(load: () => Promise<Outputs>): Outputs {
  const Loaded = lazy(() => load().then(component => ({ default: component })));
  return function LazyOutputs(props) {
    return (
      <Suspense fallback={<Progress />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

export const RegenerationOutputs = lazyOutputs(() =>
  import('./RegenerationOutputs').then(m => m.RegenerationOutputs),
);

export const FleetOutputs = lazyOutputs(() =>
  import('./FleetOutputs').then(m => m.FleetOutputs),
);
