import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { chartwrightTranslationRef } from '../translation';
import { useRegenerateHref } from './useRegenerateHref';

/** The item "Regenerate" of an entity's menu. */
export function useRegenerateMenuItem() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { entity } = useEntity();
  const href = useRegenerateHref(stringifyEntityRef(entity));
  return { title: t('upkeep.regenerate'), href: href ?? '', disabled: !href };
}
