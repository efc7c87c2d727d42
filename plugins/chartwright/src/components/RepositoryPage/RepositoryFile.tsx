import {
  CodeSnippet,
  EmptyState,
  MarkdownContent,
  Progress,
} from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { languageOf } from './languageOf';
import {
  formatRepositoryLocation,
  RepositoryLocation,
} from './repositoryLocation';
import { RepositoryPath } from './RepositoryPath';

/** One file, as its kind is read best. */
export function RepositoryFile(props: { location: RepositoryLocation }) {
  const { location } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const blob = useAsyncRetry(
    () => chartwrightApi.getRepositoryBlob(location),
    [chartwrightApi, formatRepositoryLocation(location)],
  );
  if (blob.loading) {
    return <Progress />;
  }
  if (blob.error) {
    return <RequestError error={blob.error} onRetry={blob.retry} />;
  }
  const { text } = blob.value!;
  if (text === undefined) {
    return <EmptyState missing="content" title={t('repository.binary')} />;
  }
  return (
    <Card>
      <CardHeader>
        <RepositoryPath location={location} />
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
