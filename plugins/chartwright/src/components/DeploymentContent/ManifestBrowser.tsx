import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { EnvironmentToggle } from '../EnvironmentToggle';
import { ObjectSearch } from '../RenderedObjects/ObjectSearch';
import { RequestError } from '../RequestError/RequestError';
import { ObjectOrigins } from './ObjectOrigins';

/** The rendered manifests of one environment at a time, searchable, each object folded and explained. */
export function ManifestBrowser(props: {
  entityRef: string;
  environments: { name: string; title: string }[];
  initialEnvironment: string;
}) {
  const { entityRef, environments, initialEnvironment } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [environment, setEnvironment] = useState(initialEnvironment);
  const manifests = useAsyncRetry(
    () => chartwrightApi.getObjects(entityRef, environment),
    [chartwrightApi, entityRef, environment],
  );
  return (
    <Flex direction="column" gap="3">
      <Text as="p" color="secondary">
        {t('manifests.description')}
      </Text>
      <ObjectSearch
        objects={manifests.loading ? undefined : manifests.value?.objects}
        placeholder={
          manifests.error ? (
            <RequestError error={manifests.error} onRetry={manifests.retry} />
          ) : (
            <div role="status" aria-label={t('manifests.loading')}>
              <Skeleton height={160} />
            </div>
          )
        }
        controls={
          <EnvironmentToggle
            environments={environments}
            value={environment}
            onChange={setEnvironment}
          />
        }
        details={object => (
          <ObjectOrigins
            entityRef={entityRef}
            environment={environment}
            object={object}
          />
        )}
      />
    </Flex>
  );
}
