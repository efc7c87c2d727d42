import { CodeSnippet, ResponseErrorPanel } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  SearchField,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  EnvironmentDeployment,
  RenderedObject,
} from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import styles from './ManifestBrowser.module.css';
import { matchingObjects } from './matchingObjects';

/** The rendered manifests of one environment at a time, searchable, each object folded. */
export function ManifestBrowser(props: {
  entityRef: string;
  environments: EnvironmentDeployment[];
  initialEnvironment: string;
}) {
  const { entityRef, environments, initialEnvironment } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [environment, setEnvironment] = useState(initialEnvironment);
  const [query, setQuery] = useState('');
  const manifests = useAsync(
    () => chartwrightApi.getManifests(entityRef, environment),
    [chartwrightApi, entityRef, environment],
  );

  return (
    <Flex direction="column" gap="3">
      <Text as="p" color="secondary">
        {t('manifests.description')}
      </Text>
      <Flex gap="3" align="end" className={styles.controls}>
        <ToggleButtonGroup
          aria-label={t('manifests.environment')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[environment]}
          onSelectionChange={keys => setEnvironment(String([...keys][0]))}
        >
          {environments.map(({ name, title }) => (
            <ToggleButton key={name} id={name}>
              {title}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <SearchField
          aria-label={t('manifests.search')}
          placeholder={t('manifests.searchPlaceholder')}
          value={query}
          onChange={setQuery}
        />
      </Flex>
      {manifests.loading && (
        <div role="status" aria-label={t('manifests.loading')}>
          <Skeleton height={160} />
        </div>
      )}
      {manifests.error && <ResponseErrorPanel error={manifests.error} />}
      {!manifests.loading && manifests.value && (
        <ObjectList
          objects={matchingObjects(manifests.value.objects, query)}
          total={manifests.value.objects.length}
        />
      )}
    </Flex>
  );
}

function ObjectList(props: { objects: RenderedObject[]; total: number }) {
  const { objects, total } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <>
      <Text as="p" role="status">
        {objects.length === 0
          ? t('manifests.noMatch')
          : t('manifests.count', {
              shown: String(objects.length),
              total: String(total),
            })}
      </Text>
      {objects.map(object => (
        <Accordion
          key={`${object.apiVersion}/${object.kind}/${object.namespace}/${object.name}`}
        >
          <AccordionTrigger title={`${object.kind} ${object.name}`} />
          <AccordionPanel>
            <Text as="p" variant="body-small" color="secondary">
              {t('manifests.template', { template: object.template })}
            </Text>
            <CodeSnippet
              text={object.yaml}
              language="yaml"
              showCopyCodeButton
            />
          </AccordionPanel>
        </Accordion>
      ))}
    </>
  );
}
