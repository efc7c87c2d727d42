import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { DeploymentView } from '@chartwright/backstage-plugin-chartwright-common';
import useAsync from 'react-use/esm/useAsync';
import { AsyncState } from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef } from '../api';

/** The entity of the page and its environments, as far as they have been fetched. */
export function useEntityDeployment(): {
  entity: Entity;
  entityRef: string;
  deployment: AsyncState<DeploymentView>;
} {
  const { entity } = useEntity();
  const chartwrightApi = useApi(chartwrightApiRef);
  const entityRef = stringifyEntityRef(entity);
  const deployment = useAsync(
    () => chartwrightApi.getDeployment(entityRef),
    [chartwrightApi, entityRef],
  );
  return { entity, entityRef, deployment };
}
