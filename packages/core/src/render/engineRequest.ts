import type { RenderRequest as EngineRequest } from '@chartwright/helm-engine';
import type { RenderRequest } from './ChartRenderer';

/** A request as the Helm engine takes it. */
export function engineRequest({
  release,
  namespace,
  values,
}: RenderRequest): EngineRequest {
  return {
    release: { name: release, namespace },
    values: values.map(({ text }) => text),
    valuesNames: values.map(({ name }) => name),
  };
}
