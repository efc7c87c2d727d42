import type { EffectiveSpec } from '../EffectiveSpec';

/** `LOG_LEVEL` and `LOG_FORMAT`, unless the container has a variable of that name already. */
export function loggingVariables({
  logging = {},
  env = {},
}: EffectiveSpec): Record<string, string> {
  const variables: Record<string, string | undefined> = {
    LOG_LEVEL: logging.level,
    LOG_FORMAT: logging.format,
  };
  return Object.fromEntries(
    Object.entries(variables).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !Object.hasOwn(env, entry[0]),
    ),
  );
}
