import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text, VisuallyHidden } from '@backstage/ui';
import {
  ComparedEnvironment,
  EnvironmentFact,
  EnvironmentsView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { ReactNode } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { useFindingCountsText } from '../Findings/useFindingCountsText';
import { costRange } from '../Cost/money';
import { EnvironmentTitle } from '../EnvironmentTitle';
import { EnvironmentLinks } from '../EnvironmentLinksCard/EnvironmentLinks';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';
import { comparisonCells } from './comparisonRows';
import styles from './EnvironmentComparison.module.css';

/**
 * The environments as columns and their facts as rows. A cell that differs from the environment to its left is
 * marked, in colour and in words, because that is what a reader compares environments for.
 */
export function EnvironmentComparison({ view }: { view: EnvironmentsView }) {
  const { environments, facts } = view;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const countsText = useFindingCountsText();
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
      <Table label={t('deployment.title')} className={styles.comparison}>
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
          {facts.map(fact => (
            <FactRow
              key={`${fact.id} ${fact.name}`}
              fact={fact}
              environments={environments}
            />
          ))}
          <Row
            title={t('deployment.facts.namespace')}
            environments={environments}
            cell={({ namespace }) => namespace}
          />
          <Row
            title={t('deployment.facts.release')}
            environments={environments}
            cell={({ release }) => release}
          />
          <Row
            title={t('findings.title')}
            environments={environments}
            cell={({ findings }) => countsText(findings)}
          />
          {environments.some(({ cost }) => cost) && (
            <Row
              title={t('cost.title')}
              environments={environments}
              cell={({ cost }) => (cost ? costRange(cost) : t('cost.unknown'))}
            />
          )}
          <Row
            title={t('deployment.facts.links')}
            environments={environments}
            cell={({ links }) => <EnvironmentLinks links={links} />}
          />
        </tbody>
      </Table>
    </Flex>
  );
}

function Row(props: {
  title: string;
  environments: ComparedEnvironment[];
  cell(environment: ComparedEnvironment): ReactNode;
}) {
  const { title, environments, cell } = props;
  return (
    <tr>
      <th scope="row">{title}</th>
      {environments.map(environment => (
        <td key={environment.name}>{cell(environment)}</td>
      ))}
    </tr>
  );
}

function FactRow(props: {
  fact: EnvironmentFact;
  environments: ComparedEnvironment[];
}) {
  const { fact, environments } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const title = t(`deployment.facts.${fact.id}`);
  return (
    <tr>
      <th scope="row">{fact.name ? `${title}: ${fact.name}` : title}</th>
      {comparisonCells(fact).map(({ lines, differs }, index) => {
        const difference = t('deployment.differs', {
          environment: environments[index - 1]?.title ?? '',
        });
        return (
          <td
            key={environments[index]?.name}
            className={differs ? tableStyles.noteworthy : undefined}
            title={differs ? difference : undefined}
          >
            {lines.length === 0 && (
              <Text color="secondary">{t('deployment.notSet')}</Text>
            )}
            {lines.map(line => (
              <div key={line} className={styles.line}>
                {line}
              </div>
            ))}
            {differs && <VisuallyHidden> {difference}</VisuallyHidden>}
          </td>
        );
      })}
    </tr>
  );
}
