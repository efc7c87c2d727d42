/**
 * The value of a service's document as its System has it inside `spec.services`; nothing where the System does not say it
 * whole.
 *
 * @param system - The System's document as it was written.
 */
export function inlineDocument(system: unknown, name: string): unknown {
  const entry = member(member(member(system, 'spec'), 'services'), name);
  const spec = member(entry, 'spec');
  const metadata = member(entry, 'metadata');
  return spec === undefined
    ? undefined
    : {
        apiVersion: member(system, 'apiVersion'),
        kind: 'Service',
        metadata: {
          ...(isTable(metadata) && metadata),
          name,
          system: member(member(system, 'metadata'), 'name'),
        },
        spec,
      };
}

function member(value: unknown, key: string): unknown {
  return isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
