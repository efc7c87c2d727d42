import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { locatedRisks } from './planFacts';
import styles from './RegenerationPlanView.module.css';

/** What a reviewer must not miss, before anything else. */
export function PlanRisks(props: { plan: RegenerationView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const risks = locatedRisks(props.plan);
  if (risks.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('plan.risks')}
      description={
        <ul className={styles.risks}>
          {risks.map(({ code, message, object, environments }) => (
            <li key={`${code} ${object} ${message}`}>
              <strong>{object}</strong> ({environments.join(', ')}): {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
