import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { DeploymentView } from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncRetry, { AsyncStateRetry } from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../api';

/** The entity of the page and its environments, as far as they have been fetched. */
export function useEntityDeployment(): {
  entity: Entity;
  entityRef: string;
  deployment: AsyncStateRetry<DeploymentView>;
} {
  const { entity } = useEntity();
  const chartwrightApi = useApi(chartwrightApiRef);
  const entityRef = stringifyEntityRef(entity);
  const deployment = useAsyncRetry(
    () => chartwrightApi.getDeployment(entityRef),
    [chartwrightApi, entityRef],
  );
  return { entity, entityRef, deployment };
}
