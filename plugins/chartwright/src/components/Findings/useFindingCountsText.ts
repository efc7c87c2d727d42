import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { chartwrightTranslationRef } from '../../translation';

/** Says how many findings there are, errors first, for example "1 error, 3 warnings". */
export function useFindingCountsText(): (counts: {
  error: number;
  warning: number;
}) => string {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return ({ error, warning }) =>
    [
      t('findings.errors', { count: error }),
      t('findings.warnings', { count: warning }),
    ].join(', ');
}
