import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  QuotaView,
  SystemEnvironmentView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { EnvironmentToggle } from '../EnvironmentToggle';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';
import { quantity, QuotaState, quotaState } from './quotaFacts';
import styles from './Quotas.module.css';

const MARKS: Record<QuotaState, string | undefined> = {
  exceeded: tableStyles.worrying,
  tight: tableStyles.noteworthy,
  fine: undefined,
  unlimited: undefined,
};

/** The quotas of a System against the sum of what its services request, in one environment at a time. */
export function Quotas(props: { environments: SystemEnvironmentView[] }) {
  const { environments } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [name, setName] = useState(environments.at(-1)?.name);
  const environment = environments.find(candidate => candidate.name === name);
  if (!environment) {
    return <Text as="p">{t('deployment.noEnvironments')}</Text>;
  }
  return (
    <Flex direction="column" gap="3">
      <EnvironmentToggle
        environments={environments}
        value={environment.name}
        onChange={setName}
      />
      {environment.missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('system.missing', {
            services: environment.missing.join(', '),
          })}
        />
      )}
      <Table label={t('system.quotas')}>
        <thead>
          <tr>
            <th scope="col">{t('system.quota')}</th>
            <th scope="col" className={tableStyles.number}>
              {t('system.fewest')}
            </th>
            <th scope="col" className={tableStyles.number}>
              {t('system.most')}
            </th>
            <th scope="col" className={tableStyles.number}>
              {t('system.hard')}
            </th>
            <th scope="col">{t('system.state')}</th>
          </tr>
        </thead>
        <tbody>
          {environment.quotas.map(quota => (
            <QuotaRow key={quota.resource} quota={quota} />
          ))}
        </tbody>
      </Table>
    </Flex>
  );
}

function QuotaRow({ quota }: { quota: QuotaView }) {
  const { resource, unit, minimum, maximum, hard } = quota;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const state = quotaState(quota);
  return (
    <tr>
      <th scope="row">
        <code>{resource}</code>
      </th>
      <td className={tableStyles.number}>{quantity(minimum, unit)}</td>
      <td className={tableStyles.number}>{quantity(maximum, unit)}</td>
      <td className={tableStyles.number}>
        {hard === undefined ? t('system.noLimit') : quantity(hard, unit)}
      </td>
      <td className={MARKS[state]}>
        {hard !== undefined && (
          <meter
            className={styles.meter}
            min={0}
            max={hard}
            value={Math.min(maximum, hard)}
            aria-label={resource}
          />
        )}
        {t(`system.states.${state}`)}
      </td>
    </tr>
  );
}
