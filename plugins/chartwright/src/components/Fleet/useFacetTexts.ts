import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FindingSeverity,
  FleetComponents,
} from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';

/** Values that the fleet is filtered and grouped by, in words. */
export function useFacetTexts(): {
  facetText(name: keyof FleetComponents['facets'], value: string): string;
} {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return {
    facetText: (name, value) => {
      if (name === 'drift') {
        if (value === '') return t('fleet.neverChecked');
        return t(value === 'true' ? 'fleet.drifted' : 'fleet.upToDate');
      }
      if (value === '') return t('fleet.none');
      if (name === 'severity') {
        return t(`fleet.severities.${value as FindingSeverity}`);
      }
      return name === 'owner' ? parseEntityRef(value).name : value;
    },
  };
}
