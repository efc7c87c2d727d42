import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import { ReactNode } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { findingGroups } from './findingGroups';
import styles from './Findings.module.css';

/** What checks find, each said once with the environments that it holds for; errors first. */
export function FindingList<T extends Finding>(props: {
  findings: readonly T[];
  /** What can be done about one. */
  action?(finding: T): ReactNode;
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <ul className={styles.findings}>
      {findingGroups(props.findings).map(({ finding, environments }) => (
        <li
          key={JSON.stringify([
            finding.rule,
            finding.message,
            finding.object,
            finding.path,
          ])}
          className={styles[finding.severity]}
        >
          <Flex direction="column" gap="1">
            <Text as="p">
              <strong>{t(`findings.severities.${finding.severity}`)}</strong>{' '}
              {finding.message}
            </Text>
            {finding.hint && (
              <Text as="p" color="secondary">
                {finding.hint}
              </Text>
            )}
            <Text as="p" variant="body-small" color="secondary">
              {[
                finding.object &&
                  `${finding.object.kind} ${finding.object.name}`,
                finding.path,
                environments.join(', '),
                finding.rule,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            {props.action?.(finding)}
          </Flex>
        </li>
      ))}
    </ul>
  );
}
