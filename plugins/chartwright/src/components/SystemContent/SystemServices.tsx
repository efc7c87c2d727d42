import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { SystemServiceView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';

/** The services of a System, with what the last check found. */
export function SystemServices({
  services,
}: {
  services: SystemServiceView[];
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  if (services.length === 0) {
    return <Text as="p">{t('system.noServices')}</Text>;
  }
  return (
    <Table label={t('system.services')}>
      <thead>
        <tr>
          <th scope="col">{t('fleet.columns.name')}</th>
          <th scope="col">{t('fleet.columns.owner')}</th>
          <th scope="col">{t('fleet.columns.drift')}</th>
          <th scope="col">{t('fleet.columns.findings')}</th>
          <th scope="col">{t('fleet.columns.cost')}</th>
        </tr>
      </thead>
      <tbody>
        {services.map(service => (
          <ServiceRow key={service.name} service={service} />
        ))}
      </tbody>
    </Table>
  );
}

function ServiceRow({ service }: { service: SystemServiceView }) {
  const { entityRef, title, owner, drift, findings, cost } = service;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const countsText = useFindingCountsText();
  return (
    <tr>
      <th scope="row">
        {entityRef ? (
          <EntityRefLink entityRef={entityRef} title={title} hideIcon />
        ) : (
          `${title} (${t('system.notInCatalog')})`
        )}
      </th>
      <td>{owner && <EntityRefLink entityRef={owner} hideIcon />}</td>
      <td className={drift ? tableStyles.noteworthy : undefined}>
        {drift === undefined
          ? t('fleet.neverChecked')
          : t(drift ? 'fleet.drifted' : 'fleet.upToDate')}
      </td>
      <td className={findings?.error ? tableStyles.worrying : undefined}>
        {findings && countsText(findings)}
      </td>
      <td>{cost ? costRange(cost) : t('cost.unknown')}</td>
    </tr>
  );
}
