import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { PlatformChoices } from '@chartwright/backstage-plugin-chartwright-common';

/** Value of the `ChartwrightPublishTarget` field. */
export interface PublishTarget {
  type: 'local' | 'github' | 'gitlab' | 'gitea';
  /** Host of the forge, for example `github.com`; absent for a local repository. */
  host?: string;
  /** Organisation, group or user under which the forge keeps the repository. */
  owner?: string;
  visibility?: 'private' | 'internal' | 'public';
  /** With what the forge is asked; absent for a local repository. */
  credentials?: PlatformChoices['publishTargets'][number]['credentials'];
  /** Whether the person has signed in to the forge, so that their token is among the task's secrets. */
  signedIn?: boolean;
}

/** `ui:options` of the `ChartwrightPublishTarget` field. */
export interface PublishTargetOptions {
  /** As of Backstage's `RepoUrlPicker`: how the token of a person is asked for, where the portal wants theirs. */
  requestUserCredentials?: {
    /** Name of the secret that it becomes; default `USER_OAUTH_TOKEN`. */
    secretsKey?: string;
    /** Scopes beside those to write repositories, by type of forge. */
    additionalScopes?: Record<string, string[]>;
  };
}

/** A forge needs an owner, and an account to ask it with; a local repository needs neither. */
export const validatePublishTarget: CustomFieldValidator<
  PublishTarget,
  PublishTargetOptions
> = (target, validation) => {
  if (!target?.type) {
    validation.addError('Choose where to publish the repository.');
    return;
  }
  if (target.type === 'local') return;
  if (target.credentials === 'unavailable') {
    validation.addError(
      `Publishing to ${target.host} needs your own account there, and this portal has no sign-in for it. Choose another place, or ask those who run the portal to set up auth.providers.${target.type}.`,
    );
    return;
  }
  if (!target.owner?.trim()) {
    validation.addError(
      `Name the organisation, group or user on ${target.host} that will own the repository.`,
    );
  }
  if (target.credentials === 'user' && !target.signedIn) {
    validation.addError(
      `Sign in to ${target.host}: the repository is made with your own account.`,
    );
  }
};
