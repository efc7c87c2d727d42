import { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';

/** Whether a task's output is a plan: enough of its shape to draw it. */
export function isRegenerationView(value: unknown): value is RegenerationView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, to, files, environments, drift, conflicts } = value as Partial<
    Record<keyof RegenerationView, unknown>
  >;
  return (
    typeof name === 'string' &&
    typeof to === 'object' &&
    to !== null &&
    Array.isArray(files) &&
    Array.isArray(environments) &&
    typeof drift === 'boolean' &&
    typeof conflicts === 'number'
  );
}
