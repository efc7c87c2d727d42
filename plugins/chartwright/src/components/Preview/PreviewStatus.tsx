import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import { findingCounts } from '../Findings/findingGroups';
import { RequestError } from '../RequestError/RequestError';
import { StandIn } from './previewForm';
import { Preview } from './usePreview';
import styles from './Preview.module.css';

/** How it stands with the picture, in one line that screen readers are told of; what others stand in for, and errors. */
export function PreviewStatus(props: {
  preview: Preview;
  standIns: StandIn[];
}) {
  const { preview, standIns } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <>
      <Text
        as="p"
        role="status"
        color="secondary"
        className={preview.pending ? styles.pending : undefined}
      >
        <Summary preview={preview} />
      </Text>
      {preview.view && standIns.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {standIns.map(field => t(`preview.standIns.${field}`)).join(' ')}
        </Text>
      )}
      {preview.error && (
        <RequestError
          error={preview.error}
          title={t(navigator.onLine ? 'preview.failed' : 'preview.offline')}
          note={preview.view && t('preview.lastPicture')}
          onRetry={preview.retry}
        />
      )}
    </>
  );
}

function Summary({ preview: { view, pending } }: { preview: Preview }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const countsText = useFindingCountsText();
  if (!view) {
    return <>{t(pending ? 'preview.first' : 'preview.empty')}</>;
  }
  const mistakes = view.problems.filter(({ severity }) => severity === 'error');
  if (mistakes.length > 0) {
    return <>{t('preview.mistakes', { count: mistakes.length })}</>;
  }
  const findings = findingCounts(
    view.environments.flatMap(environment => environment.findings),
  );
  return (
    <>
      {[
        t('preview.summary', {
          files: String(view.files.length),
          environments: String(view.environments.length),
        }),
        countsText({
          error: findings.error,
          warning: findings.warning + view.problems.length,
        }),
        view.cost && t('cost.perMonth', { cost: costRange(view.cost) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
