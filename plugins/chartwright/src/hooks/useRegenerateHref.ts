import { useRouteRef } from '@backstage/frontend-plugin-api';
import { templateRouteRef } from '../routes';

const TEMPLATE = { namespace: 'default', templateName: 'regenerate-service' };

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
 * Address of the form that regenerates a service. Only the reference of the entity is in it; the form has the backend read
 * the answers.
 *
 * @returns undefined in an app without a scaffolder.
 */
export function useRegenerateHref(entityRef: string): string | undefined {
  const template = useRouteRef(templateRouteRef)?.(TEMPLATE);
  const formData = encodeURIComponent(JSON.stringify({ entityRef }));
  return template && `${template}?formData=${formData}`;
}
