import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, SearchField, Text } from '@backstage/ui';
import { RenderedObject } from '@chartwright/backstage-plugin-chartwright-common';
import { ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { Folded } from '../Folded';
import styles from './ObjectSearch.module.css';
import { matchingObjects } from './matchingObjects';

/** Rendered objects, searchable, each folded; its text can be copied. */
export function ObjectSearch(props: {
  /** undefined until they are there. */
  objects: RenderedObject[] | undefined;
  /** Stands there until the objects do. */
  placeholder?: ReactNode;
  /** Stands before the search, and keeps the focus whatever happens to the objects. */
  controls?: ReactNode;
  /** What else there is to say of an object, once it is open. */
  details?(object: RenderedObject): ReactNode;
}) {
  const { objects, placeholder, controls, details } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const shown = useMemo(
    () => objects && matchingObjects(objects, wanted),
    [objects, wanted],
  );
  return (
    <Flex direction="column" gap="3">
      <Flex gap="3" align="end" className={styles.controls}>
        {controls}
        <SearchField
          aria-label={t('manifests.search')}
          placeholder={t('manifests.searchPlaceholder')}
          value={query}
          onChange={setQuery}
        />
      </Flex>
      {!shown && placeholder}
      {shown && (
        <Text as="p" role="status">
          {shown.length === 0
            ? t('manifests.noMatch')
            : t('manifests.count', {
                shown: String(shown.length),
                total: String(objects?.length),
              })}
        </Text>
      )}
      {shown?.map(object => (
        <Folded
          key={`${object.apiVersion}/${object.kind}/${object.namespace}/${object.name}`}
          title={`${object.kind} ${object.name}`}
        >
          {() => (
            <>
              <Text as="p" variant="body-small" color="secondary">
                {t('manifests.template', { template: object.template })}
              </Text>
              <CodeSnippet
                text={object.yaml}
                language="yaml"
                showCopyCodeButton
              />
              {details?.(object)}
            </>
          )}
        </Folded>
      ))}
    </Flex>
  );
}
