import {
  CodeSnippet,
  Content,
  CopyTextButton,
  EmptyState,
  Header,
  Link,
  MarkdownContent,
  Page,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { RepositoryTree } from '@chartwright/backstage-plugin-chartwright-common';
import { useParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { chartwrightApiRef } from '../../api';
import { repositoryRouteRef } from '../../routes';
import { chartwrightTranslationRef } from '../../translation';
import { languageOf } from './languageOf';
import {
  formatRepositoryLocation,
  parseRepositoryLocation,
  RepositoryLocation,
} from './repositoryLocation';
import styles from './RepositoryPage.module.css';

/** Shows a local repository as a forge would: its files, one file, and how to clone it. */
export function RepositoryPage() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const location = parseRepositoryLocation(useParams()['*'] ?? '');
  if (!location) {
    return <EmptyState missing="content" title={t('repository.notFound')} />;
  }
  return (
    <Page themeId="tool">
      <Header
        title={t('repository.title', { name: location.name })}
        subtitle={location.path || location.group}
      />
      <Content>
        {location.type === 'tree' ? (
          <Folder location={location} />
        ) : (
          <File location={location} />
        )}
      </Content>
    </Page>
  );
}

function Folder(props: { location: RepositoryLocation }) {
  const { location } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const tree = useAsync(
    () => chartwrightApi.getRepositoryTree(location),
    [chartwrightApi, formatRepositoryLocation(location)],
  );
  if (tree.loading) {
    return <Progress />;
  }
  if (tree.error) {
    return <ResponseErrorPanel error={tree.error} />;
  }
  const { commit, cloneUrl, entityRef } = tree.value!;
  return (
    <Card>
      <CardHeader>
        <Flex gap="3" align="center">
          <Text>
            {t('repository.at', {
              ref: location.ref,
              commit: commit.slice(0, 7),
            })}
          </Text>
          <code>{t('repository.clone', { url: cloneUrl })}</code>
          <CopyTextButton text={t('repository.clone', { url: cloneUrl })} />
          {entityRef && (
            <EntityRefLink entityRef={entityRef}>
              {t('repository.openEntity')}
            </EntityRefLink>
          )}
        </Flex>
      </CardHeader>
      <CardBody>
        <Entries location={location} entries={tree.value!.entries} />
      </CardBody>
    </Card>
  );
}

function Entries(props: {
  location: RepositoryLocation;
  entries: RepositoryTree['entries'];
}) {
  const { location, entries } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const pagePath = useRouteRef(repositoryRouteRef)?.() ?? '';
  return (
    <ul
      className={styles.entries}
      aria-label={t('repository.files', {
        path: location.path || location.name,
      })}
    >
      {entries.map(entry => (
        <li key={entry.path}>
          <Link
            to={`${pagePath}/${formatRepositoryLocation({
              ...location,
              type: entry.type,
              path: entry.path,
            })}`}
          >
            {entry.name}
            {entry.type === 'tree' && '/'}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function File(props: { location: RepositoryLocation }) {
  const { location } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const blob = useAsync(
    () => chartwrightApi.getRepositoryBlob(location),
    [chartwrightApi, formatRepositoryLocation(location)],
  );
  if (blob.loading) {
    return <Progress />;
  }
  if (blob.error) {
    return <ResponseErrorPanel error={blob.error} />;
  }
  const text = blob.value!.text;
  if (text === undefined) {
    return <EmptyState missing="content" title={t('repository.binary')} />;
  }
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-small">
          {location.path}
        </Text>
      </CardHeader>
      <CardBody>
        {location.path.endsWith('.md') ? (
          <MarkdownContent content={text} />
        ) : (
          <CodeSnippet
            text={text}
            language={languageOf(location.path)}
            showLineNumbers
            showCopyCodeButton
          />
        )}
      </CardBody>
    </Card>
  );
}
