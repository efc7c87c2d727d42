import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { FleetComponents } from '@chartwright/backstage-plugin-chartwright-common';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import { RequestError } from '../RequestError/RequestError';
import { TitledCard } from '../TitledCard';
import { FleetActions } from './FleetActions';
import { FleetFilters } from './FleetFilters';
import { FleetGroups } from './FleetGroups';
import { FleetTable } from './FleetTable';
import { addressOfView, defined, FleetView, viewOfAddress } from './fleetView';
import { useFleetComponents } from './useFleetComponents';

/** All services that were generated: to be filtered, sorted, grouped, chosen and regenerated. */
export function FleetServices() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => viewOfAddress(search), [search]);
  const rows = useFleetComponents(view);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const setView = (next: FleetView) =>
    setSearch(addressOfView(defined(next)), { replace: true });
  const unfiltered = Object.keys(view).every(key =>
    ['sort', 'order', 'group'].includes(key),
  );

  if (rows.first?.total === 0 && unfiltered) {
    return (
      <EmptyState
        missing="data"
        title={t('fleet.empty')}
        description={t('fleet.emptyDescription')}
      />
    );
  }
  return (
    <TitledCard
      title={t('fleet.services')}
      subtitle={rows.first && <Sums components={rows.first} />}
      action={
        <FleetActions
          view={view}
          total={rows.first?.total}
          chosen={chosen}
          onChoose={setChosen}
        />
      }
    >
      <Flex direction="column" gap="4">
        <FleetFilters
          view={view}
          facets={rows.first?.facets}
          onChange={setView}
        />
        {rows.error && <RequestError error={rows.error} onRetry={rows.retry} />}
        {!rows.first && rows.pending && (
          <div role="status" aria-label={t('fleet.loading')}>
            <Skeleton height={400} />
          </div>
        )}
        {rows.first?.groups && (
          <FleetGroups
            groups={rows.first.groups}
            currency={rows.first.currency}
            view={view}
            onChange={setView}
          />
        )}
        {rows.first && (
          <FleetTable
            rows={rows}
            total={rows.first.total}
            view={view}
            chosen={chosen}
            onChange={setView}
            onChoose={setChosen}
          />
        )}
      </Flex>
    </TitledCard>
  );
}

function Sums({ components }: { components: FleetComponents }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const countsText = useFindingCountsText();
  const { total, sums, currency } = components;
  return (
    <Text as="p" role="status" color="secondary">
      {[
        t('fleet.count', { count: total }),
        t('fleet.driftedCount', { drifted: String(sums.drifted) }),
        countsText(sums.findings),
        currency &&
          t('cost.perMonth', { cost: costRange({ ...sums.cost, currency }) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  );
}
