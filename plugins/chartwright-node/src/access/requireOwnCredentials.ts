import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Insists on the user's own token where the app's configuration says that people act with their own account.
 *
 * @param doing - What needs it: `Publishing to github.com`.
 * @throws InputError when there is none.
 * @public
 */
export function requireOwnCredentials(
  config: Config,
  doing: string,
  token: string | undefined,
): void {
  if (
    !token &&
    config.getOptionalBoolean('scaffolder.requireScmUserCredentials')
  ) {
    throw new InputError(
      `${doing} needs the user's own credentials ('scaffolder.requireScmUserCredentials' is on): give the step "token: \${{ secrets.USER_OAUTH_TOKEN }}" and have the form ask for it`,
    );
  }
}
