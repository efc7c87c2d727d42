import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useRegenerateHref } from '../hooks/useRegenerateHref';
import { chartwrightTranslationRef } from '../translation';

/** Opens the form that regenerates the service; nothing in an app without a scaffolder. */
export function RegenerateButton(props: {
  entityRef: string;
  variant?: 'primary' | 'secondary';
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const href = useRegenerateHref(props.entityRef);
  return href === undefined ? null : (
    <ButtonLink href={href} variant={props.variant ?? 'secondary'}>
      {t('upkeep.regenerate')}
    </ButtonLink>
  );
}
