import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { templateRouteRef } from '../routes';

/**
 * Address of the form that regenerates several services.
 *
 * @returns undefined in an app without a scaffolder.
 */
export function useRegenerateFleetHref(): string | undefined {
  return useRouteRef(templateRouteRef)?.({
    namespace: 'default',
    templateName: 'regenerate-fleet',
  });
}

/**
 * Address of the form that regenerates a service or a System. Only the reference of the entity is in it; the form has the backend read
 * the answers.
 *
 * @returns undefined in an app without a scaffolder.
 */
export function useRegenerateHref(entityRef: string): string | undefined {
  const template = useRouteRef(templateRouteRef)?.({
    namespace: 'default',
    templateName:
      parseEntityRef(entityRef).kind.toLocaleLowerCase('en-US') === 'system'
        ? 'regenerate-system'
        : 'regenerate-service',
  });
  const formData = encodeURIComponent(JSON.stringify({ entityRef }));
  return template && `${template}?formData=${formData}`;
}
