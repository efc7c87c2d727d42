import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/**
 * The longest name of which every generated object's name is still valid: a CronJob's name may have 52 characters,
 * because Kubernetes appends 11 to it for its Jobs and those may have 63.
 */
const MAX_LENGTH = 52;

/** Why a name cannot be a service's name, or undefined when it can: the DNS-1035 label that Kubernetes asks of a Service. */
export function serviceNameProblem(name: string): string | undefined {
  if (name.length === 0) {
    return 'Give the service a name.';
  }
  if (name.length > MAX_LENGTH) {
    return `The name has ${name.length} characters; ${MAX_LENGTH} are the most that Kubernetes leaves room for.`;
  }
  if (!/^[a-z]/.test(name)) {
    return `The name must start with a lower-case letter, not with "${name[0]}".`;
  }
  const other = /[^a-z0-9-]/.exec(name);
  if (other) {
    return `The name may hold lower-case letters, digits and dashes; "${other[0]}" is none of them.`;
  }
  return name.endsWith('-') ? 'The name must not end with a dash.' : undefined;
}

/** Validates the name's form, and that the catalog has no component of that name yet. */
export const validateServiceName: CustomFieldValidator<string> = async (
  name,
  validation,
  { apiHolder },
) => {
  const problem = serviceNameProblem(name ?? '');
  if (problem) {
    validation.addError(problem);
    return;
  }
  const entityRef = `component:default/${name}`;
  const taken = await apiHolder.get(catalogApiRef)?.getEntityByRef(entityRef);
  if (taken) {
    validation.addError(
      `The catalog already has a component named "${name}". Choose another name.`,
    );
  }
};
