import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import styles from './RegenerationPlanView.module.css';

/** What the passed versions of the library chart say of themselves. */
export function PlanChangelog(props: {
  changelog: NonNullable<RegenerationView['changelog']>;
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { changelog } = props;
  if (changelog.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('plan.changelog')}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('plan.changelog')}
      </Text>
      {changelog.map(({ version, manifests }) => (
        <div key={version}>
          <Text as="h4" variant="body-medium" weight="bold">
            {version}
          </Text>
          <ul className={styles.files}>
            {manifests.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
