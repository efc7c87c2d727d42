import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex } from '@backstage/ui';
import { EnvironmentDeployment } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { EnvironmentTitle } from '../EnvironmentTitle';
import { EnvironmentLinks } from '../EnvironmentLinksCard/EnvironmentLinks';
import styles from './EnvironmentComparison.module.css';
import { factLines, FACTS, FactTexts } from './environmentFacts';

/**
 * The environments as columns and their facts as rows. A cell that differs from the environment to its left is
 * marked, in colour and in words, because that is what a reader compares environments for.
 */
export function EnvironmentComparison(props: {
  environments: EnvironmentDeployment[];
}) {
  const { environments } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const texts: FactTexts = {
    replicasRange: ({ min, max }) =>
      t('deployment.replicasRange', { min: String(min), max: String(max) }),
    replicasSchedule: schedule =>
      t('deployment.replicasSchedule', { schedule }),
    replicasRunsOnce: t('deployment.replicasRunsOnce'),
    notExposed: t('deployment.notExposed'),
    notSet: t('deployment.notSet'),
  };

  return (
    <Flex direction="column" gap="3">
      {environments
        .filter(environment => environment.renderError)
        .map(environment => (
          <Alert
            key={environment.name}
            status="danger"
            icon
            title={t('deployment.renderFailed', {
              environment: environment.title,
            })}
            description={environment.renderError}
          />
        ))}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('deployment.fact')}</th>
              {environments.map(environment => (
                <th scope="col" key={environment.name}>
                  <EnvironmentTitle environment={environment} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FACTS.map(fact => (
              <tr key={fact}>
                <th scope="row">{t(`deployment.facts.${fact}`)}</th>
                {environments.map((environment, index) => {
                  const lines = factLines(environment, fact, texts);
                  const previous = environments[index - 1];
                  const differs =
                    previous !== undefined &&
                    factLines(previous, fact, texts).join('\n') !==
                      lines.join('\n');
                  return (
                    <td
                      key={environment.name}
                      className={differs ? styles.differs : undefined}
                      title={
                        differs
                          ? t('deployment.differs', {
                              environment: previous.title,
                            })
                          : undefined
                      }
                    >
                      {lines.map(line => (
                        <div key={line} className={styles.line}>
                          {line}
                        </div>
                      ))}
                      {differs && (
                        <span className={styles.visuallyHidden}>
                          {t('deployment.differs', {
                            environment: previous.title,
                          })}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('deployment.facts.links')}</th>
              {environments.map(environment => (
                <td key={environment.name}>
                  <EnvironmentLinks links={environment.links} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Flex>
  );
}
