import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';

/** Value of the `ChartwrightPublishTarget` field. */
export interface PublishTarget {
  type: 'local' | 'github' | 'gitlab' | 'gitea';
  /** Host of the forge, for example `github.com`; absent for a local repository. */
  host?: string;
  /** Organisation, group or user under which the forge keeps the repository. */
  owner?: string;
  visibility?: 'private' | 'internal' | 'public';
}

/** A forge needs an owner; a local repository does not. */
export const validatePublishTarget: CustomFieldValidator<PublishTarget> = (
  target,
  validation,
) => {
  if (!target?.type) {
    validation.addError('Choose where to publish the repository.');
  } else if (target.type !== 'local' && !target.owner?.trim()) {
    validation.addError(
      `Name the organisation, group or user on ${target.host} that will own the repository.`,
    );
  }
};
