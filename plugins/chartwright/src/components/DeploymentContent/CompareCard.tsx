import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Select, Skeleton, Text } from '@backstage/ui';
import {
  ComparedObject,
  ComparisonView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { Folded } from '../Folded';
import { UnifiedDiff } from '../Proposal/UnifiedDiff';
import { RequestError } from '../RequestError/RequestError';
import { TitledCard } from '../TitledCard';
import styles from './DeploymentContent.module.css';

/** The rendered objects of two environments, as far as they differ. */
export function CompareCard(props: {
  entityRef: string;
  environments: { name: string; title: string }[];
}) {
  const { entityRef, environments } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [left, setLeft] = useState(environments.at(-2)!.name);
  const [right, setRight] = useState(environments.at(-1)!.name);
  const comparison = useAsyncRetry(
    () => chartwrightApi.compareEnvironments(entityRef, left, right),
    [chartwrightApi, entityRef, left, right],
  );
  const options = environments.map(({ name, title }) => ({
    id: name,
    label: title,
  }));
  return (
    <TitledCard title={t('compare.title')}>
      <Flex direction="column" gap="3">
        <Flex gap="3" align="end" className={styles.head}>
          <Select
            label={t('compare.left')}
            options={options}
            value={left}
            onChange={key => setLeft(String(key))}
          />
          <Select
            label={t('compare.right')}
            options={options}
            value={right}
            onChange={key => setRight(String(key))}
          />
        </Flex>
        {comparison.loading && <Skeleton height={120} />}
        {comparison.error && (
          <RequestError error={comparison.error} onRetry={comparison.retry} />
        )}
        {!comparison.loading && comparison.value && (
          <Comparison comparison={comparison.value} />
        )}
      </Flex>
    </TitledCard>
  );
}

function Comparison({ comparison }: { comparison: ComparisonView }) {
  const { equal, objects } = comparison;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <>
      <Text as="p" role="status">
        {t('compare.summary', {
          equal: String(equal),
          different: String(objects.length),
        })}
      </Text>
      {objects.map(difference => (
        <Difference
          key={`${difference.object.kind} ${difference.object.name}`}
          difference={difference}
        />
      ))}
    </>
  );
}

function Difference({ difference }: { difference: ComparedObject }) {
  const { object, change, fields, diff } = difference;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const title = `${object.kind} ${object.name}`;
  return (
    <Folded
      title={title}
      subtitle={
        change === 'changed'
          ? t('plan.fields', { count: fields.length })
          : t(`compare.changes.${change}`)
      }
    >
      {() => <UnifiedDiff diff={diff} path={title} />}
    </Folded>
  );
}
