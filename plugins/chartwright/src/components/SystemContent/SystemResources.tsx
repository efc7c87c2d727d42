import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { SystemResourceView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { Table } from '../tables/Table';

/** The resources that the services of a System share. */
export function SystemResources({
  resources,
}: {
  resources: SystemResourceView[];
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  if (resources.length === 0) {
    return <Text as="p">{t('system.noResources')}</Text>;
  }
  return (
    <Table label={t('system.resources')}>
      <thead>
        <tr>
          <th scope="col">{t('fleet.columns.name')}</th>
          <th scope="col">{t('system.type')}</th>
        </tr>
      </thead>
      <tbody>
        {resources.map(({ name, title, type, entityRef }) => (
          <tr key={name}>
            <th scope="row">
              {entityRef ? (
                <EntityRefLink entityRef={entityRef} title={title} hideIcon />
              ) : (
                title
              )}
            </th>
            <td>{type}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
