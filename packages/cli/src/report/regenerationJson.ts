import type { Regeneration } from '@chartwright/core/regenerate';

/** A plan for programs: everything but the contents of files. */
export function regenerationJson(
  { changes, files, ...regeneration }: Regeneration,
  stopped: string | undefined,
): object {
  return {
    ...regeneration,
    files: files
      .filter(({ change }) => change !== 'unchanged')
      .map(({ file, ...plan }) => plan),
    unchanged: files.filter(({ change }) => change === 'unchanged').length,
    writes: changes.write.size,
    removes: changes.remove.length,
    ...(stopped !== undefined && { stopped }),
  };
}

/** The plans of several repositories for programs. */
export function regenerationsJson(
  plans: readonly { folder: string; regeneration: Regeneration }[],
  stopped: string | undefined,
): object {
  return {
    repositories: plans.map(({ folder, regeneration }) => ({
      folder,
      ...regenerationJson(regeneration, undefined),
    })),
    ...(stopped !== undefined && { stopped }),
  };
}
