import { EmptyState, Progress } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import {
  chartwrightApiRef,
  chartwrightTranslationRef,
} from '@chartwright/backstage-plugin-chartwright';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';

/**
 * What TechDocs shows of an entity, unless this portal would have to build it and lacks mkdocs: then it says so, and where
 * the same pages can be read, in place of TechDocs' own "404".
 */
export function WhereTechDocsWork(props: { children: ReactNode }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const { kind = '', namespace = '', name = '' } = useParams();
  const entityPath = useRouteRef(entityRouteRef);
  const platform = useAsync(
    () => chartwrightApi.getPlatformChoices(),
    [chartwrightApi],
  );

  if (platform.loading) {
    return <Progress />;
  }
  if (platform.value?.techDocs !== false) {
    return <>{props.children}</>;
  }
  return (
    <EmptyState
      missing="content"
      title={t('techDocs.missing')}
      description={t('techDocs.missingDescription')}
      action={
        entityPath && (
          <ButtonLink
            href={`${entityPath({ kind, namespace, name })}/runbooks`}
            variant="primary"
          >
            {t('techDocs.openRunbooks')}
          </ButtonLink>
        )
      }
    />
  );
}
