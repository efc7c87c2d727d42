/** Freezes plain data through and through. Shared parts are visited once. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const entry of Object.values(value)) freeze(entry);
  return value;
}
