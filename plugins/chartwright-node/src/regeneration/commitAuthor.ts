import type { Config } from '@backstage/config';

/**
 * Whose name stands in commits that Chartwright makes: the scaffolder's setting, else Chartwright's own.
 *
 * @public
 */
export function commitAuthor(config: Config): { name: string; email: string } {
  return {
    name:
      config.getOptionalString('scaffolder.defaultAuthor.name') ??
      'Chartwright',
    email:
      config.getOptionalString('scaffolder.defaultAuthor.email') ??
      'chartwright@localhost',
  };
}
