import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { chartwrightTranslationRef } from '../../translation';
import { errorFacts } from './errorFacts';

/** A request that failed: what happened, in the backend's words, too, and what to do about it. */
export function RequestError(props: {
  error: Error;
  /** In place of what the kind of error is called. */
  title?: string;
  /** What else there is to know. */
  note?: string;
  /** Asks again. */
  onRetry?(): void;
}) {
  const { error, title, note, onRetry } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { kind, words } = errorFacts(error);
  return (
    <Alert
      status={kind === 'busy' || kind === 'tooMany' ? 'warning' : 'danger'}
      icon
      role="alert"
      title={title ?? t(`errors.kinds.${kind}.title`)}
      description={[words, t(`errors.kinds.${kind}.help`), note]
        .filter(Boolean)
        .join(' ')}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('errors.retry')}
          </Button>
        )
      }
    />
  );
}
