import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import { EnvironmentsView } from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import { RequestError } from '../RequestError/RequestError';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';
import { TitledCard } from '../TitledCard';

/** The overview card: what runs in each environment, how much of it, what the checks find, and what it costs. */
export function EnvironmentsCard() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const chartwrightApi = useApi(chartwrightApiRef);
  const view = useAsyncRetry(
    () => chartwrightApi.getEnvironments(entityRef),
    [chartwrightApi, entityRef],
  );
  return (
    <TitledCard title={t('environments.title')}>
      {view.loading && <Skeleton height={96} />}
      {view.error && <RequestError error={view.error} onRetry={view.retry} />}
      {view.value?.environments.length === 0 && (
        <Text as="p">{t('deployment.noEnvironmentsDescription')}</Text>
      )}
      {view.value && view.value.environments.length > 0 && (
        <Environments view={view.value} />
      )}
    </TitledCard>
  );
}

function Environments({
  view: { environments, facts },
}: {
  view: EnvironmentsView;
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const countsText = useFindingCountsText();
  const fact = (ids: string[], index: number) =>
    facts
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ values }) => values[index] ?? [])
      .join(', ');
  return (
    <Table dense label={t('environments.title')}>
      <thead>
        <tr>
          <th scope="col">{t('manifests.environment')}</th>
          <th scope="col">{t('deployment.facts.image')}</th>
          <th scope="col">{t('environments.pods')}</th>
          <th scope="col">{t('findings.title')}</th>
          <th scope="col">{t('cost.title')}</th>
        </tr>
      </thead>
      <tbody>
        {environments.map(
          ({ name, title, findings, cost, renderError }, index) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>
                {fact(['image'], index)}
                {renderError !== undefined && (
                  <Text as="p" color="danger">
                    {renderError}
                  </Text>
                )}
              </td>
              <td>{fact(['replicas', 'autoscaling', 'schedule'], index)}</td>
              <td
                className={
                  findings.error > 0 ? tableStyles.worrying : undefined
                }
              >
                {countsText(findings)}
              </td>
              <td>{cost ? costRange(cost) : t('cost.unknown')}</td>
            </tr>
          ),
        )}
      </tbody>
    </Table>
  );
}
