import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EmptyState,
  MarkdownContent,
  useQueryParamState,
} from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, Skeleton } from '@backstage/ui';
import { DocsPage } from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { resolvePageLink, selectPage } from './docsPages';
import { PageMenu } from './PageMenu';
import styles from './RunbooksContent.module.css';

/**
 * The entity content "Runbooks": the repository's Markdown pages, read through the backend, so that a runbook opens
 * also where no TechDocs generator is installed. `?page=` takes a path or the name of an alert.
 */
export function RunbooksContent() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { entity } = useEntity();
  const chartwrightApi = useApi(chartwrightApiRef);
  const entityRef = stringifyEntityRef(entity);
  const index = useAsyncRetry(
    () => chartwrightApi.getDocsIndex(entityRef),
    [chartwrightApi, entityRef],
  );
  const [asked, setAsked] = useQueryParamState<string>('page');

  if (index.loading) {
    return (
      <div role="status" aria-label={t('runbooks.loading')}>
        <Skeleton height={320} />
      </div>
    );
  }
  if (index.error) {
    return <RequestError error={index.error} onRetry={index.retry} />;
  }
  const { pages } = index.value!;
  const selected = selectPage(pages, asked);
  if (!selected) {
    return (
      <EmptyState
        missing="content"
        title={t('runbooks.empty')}
        description={t('runbooks.emptyDescription')}
      />
    );
  }
  return (
    <div className={styles.layout}>
      <PageMenu
        entityRef={entityRef}
        pages={pages}
        selected={selected}
        onSelect={setAsked}
      />
      <Card className={styles.page}>
        <CardBody>
          <Page entityRef={entityRef} page={selected} pages={pages} />
        </CardBody>
      </Card>
    </div>
  );
}

function Page(props: { entityRef: string; page: DocsPage; pages: DocsPage[] }) {
  const { entityRef, page, pages } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const file = useAsyncRetry(
    () => chartwrightApi.getDocsFile(entityRef, page.path),
    [chartwrightApi, entityRef, page.path],
  );

  if (file.loading) {
    return (
      <div role="status" aria-label={t('runbooks.loading')}>
        <Skeleton height={320} />
      </div>
    );
  }
  if (file.error) {
    return <RequestError error={file.error} onRetry={file.retry} />;
  }
  return (
    <MarkdownContent
      content={file.value!.markdown}
      transformLinkUri={href => {
        const path = resolvePageLink(pages, page.path, href);
        return path === undefined ? href : `?page=${encodeURIComponent(path)}`;
      }}
    />
  );
}
