import type { Json } from '@chartwright/backstage-plugin-chartwright-common';

/** The value without the map entries that are `null`: what they remove need not have the right type. */
export function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const result: { [key: string]: Json } = {};
  for (const [key, entry] of Object.entries(value))
    if (entry !== null) result[key] = withoutNulls(entry);
  return result;
}
