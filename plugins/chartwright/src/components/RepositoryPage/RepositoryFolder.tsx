import { CopyTextButton, Progress } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Flex, Link, Text } from '@backstage/ui';
import { RepositoryTree } from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { repositoryRouteRef } from '../../routes';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import {
  formatRepositoryLocation,
  RepositoryLocation,
} from './repositoryLocation';
import { RepositoryPath } from './RepositoryPath';
import styles from './RepositoryPage.module.css';

/** The entries of one folder, and how to clone the repository. */
export function RepositoryFolder(props: { location: RepositoryLocation }) {
  const { location } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const tree = useAsyncRetry(
    () => chartwrightApi.getRepositoryTree(location),
    [chartwrightApi, formatRepositoryLocation(location)],
  );
  if (tree.loading) {
    return <Progress />;
  }
  if (tree.error) {
    return <RequestError error={tree.error} onRetry={tree.retry} />;
  }
  const { commit, cloneUrl, entityRef, entries } = tree.value!;
  const clone = t('repository.clone', { url: cloneUrl });
  return (
    <Card>
      <CardHeader>
        <Flex gap="3" align="center" className={styles.facts}>
          <Text>
            {t('repository.at', {
              ref: location.ref,
              commit: commit.slice(0, 7),
            })}
          </Text>
          {entityRef && (
            <EntityRefLink entityRef={entityRef}>
              {t('repository.openEntity')}
            </EntityRefLink>
          )}
        </Flex>
        <Flex gap="2" align="center">
          <code className={styles.command}>{clone}</code>
          <CopyTextButton text={clone} />
        </Flex>
        <RepositoryPath location={location} />
      </CardHeader>
      <CardBody>
        <Entries location={location} entries={entries} />
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
            href={`${pagePath}/${formatRepositoryLocation({
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
