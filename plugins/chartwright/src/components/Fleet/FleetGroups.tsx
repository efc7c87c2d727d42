import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { FleetGroup } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';
import { FleetView, viewOfGroup } from './fleetView';
import styles from './Fleet.module.css';
import { useFacetTexts } from './useFacetTexts';

/** The fleet summed up by what it is grouped by; a group leads to its services. */
export function FleetGroups(props: {
  groups: FleetGroup[];
  currency: string | undefined;
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { groups, currency, view, onChange } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const countsText = useFindingCountsText();
  const { facetText } = useFacetTexts();
  const group = view.group ?? 'system';
  return (
    <Table dense className={styles.groups} label={t('fleet.groups')}>
      <thead>
        <tr>
          <th scope="col">{t(`fleet.columns.${group}`)}</th>
          <th scope="col" className={tableStyles.number}>
            {t('fleet.services')}
          </th>
          <th scope="col" className={tableStyles.number}>
            {t('fleet.columns.drift')}
          </th>
          <th scope="col">{t('fleet.findings')}</th>
          {currency && <th scope="col">{t('cost.title')}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, count, drifted, findings, cost }) => (
          <tr key={value}>
            <th scope="row">
              <Button
                size="small"
                variant="tertiary"
                onPress={() => onChange(viewOfGroup(view, value))}
              >
                {facetText(group, value)}
              </Button>
            </th>
            <td className={tableStyles.number}>{count}</td>
            <td className={tableStyles.number}>{drifted}</td>
            <td>{countsText(findings)}</td>
            {currency && <td>{costRange({ ...cost, currency })}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
