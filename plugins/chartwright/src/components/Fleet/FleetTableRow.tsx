import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { FleetComponent } from '@chartwright/backstage-plugin-chartwright-common';
import { MouseEvent } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import tableStyles from '../tables/Table.module.css';
import styles from './Fleet.module.css';

/** One service of the fleet; empty until it has been fetched. */
export function FleetTableRow(props: {
  index: number;
  component: FleetComponent | undefined;
  chosen: boolean;
  onChoose(index: number, on: boolean, range: boolean): void;
}) {
  const { index, component, chosen, onChoose } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  if (!component) {
    return (
      <tr aria-rowindex={index + 2} className={styles.row}>
        <td colSpan={9}>{t('fleet.loading')}</td>
      </tr>
    );
  }
  const { entityRef, title, system, owner, libraryVersion, cost, checkedAt } =
    component;
  return (
    <tr aria-rowindex={index + 2} className={styles.row}>
      <td>
        <input
          type="checkbox"
          aria-label={t('fleet.chooseOne', { name: title })}
          checked={chosen}
          // The shift key is known of the click, and not of the change that comes of it.
          onClick={(event: MouseEvent) =>
            onChoose(index, !chosen, event.shiftKey)
          }
          readOnly
        />
      </td>
      <th scope="row">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      </th>
      <td>
        {system && (
          <EntityRefLink entityRef={`system:default/${system}`} hideIcon />
        )}
      </td>
      <td>{owner && <EntityRefLink entityRef={owner} hideIcon />}</td>
      <td>{libraryVersion}</td>
      <Drift component={component} />
      <Findings component={component} />
      <td className={tableStyles.number}>{cost && costRange(cost)}</td>
      <td>{checkedAt?.slice(0, 16).replace('T', ' ')}</td>
    </tr>
  );
}

function Drift({ component }: { component: FleetComponent }) {
  const { drift, error, conflicts = 0 } = component;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  if (error !== undefined) {
    return (
      <td className={tableStyles.worrying} title={error}>
        {t('fleet.failed')}
      </td>
    );
  }
  if (drift === undefined) {
    return <td>{t('fleet.neverChecked')}</td>;
  }
  return (
    <td className={drift ? tableStyles.noteworthy : undefined}>
      {t(drift ? 'fleet.drifted' : 'fleet.upToDate')}
      {conflicts > 0 && `, ${t('fleet.conflicts', { count: conflicts })}`}
    </td>
  );
}

function Findings({ component: { findings } }: { component: FleetComponent }) {
  const countsText = useFindingCountsText();
  return (
    <td className={findings?.error ? tableStyles.worrying : undefined}>
      {findings && countsText(findings)}
    </td>
  );
}
