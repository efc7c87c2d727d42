import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Badge, Flex, Link, Text } from '@backstage/ui';
import { FleetJobView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { changedFiles, isWorrying, risksOfJob, sortedJobs } from './jobFacts';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';
import styles from './Fleet.module.css';

/** What came of each repository of a run, or is happening to it; what wants a look is on top. */
export function FleetRunTable(props: { jobs: FleetJobView[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <Table label={t('fleet.progress')}>
      <thead>
        <tr>
          <th scope="col">{t('fleet.services')}</th>
          <th scope="col">{t('fleet.state')}</th>
          <th scope="col">{t('fleet.changes')}</th>
          <th scope="col">{t('fleet.proposal')}</th>
        </tr>
      </thead>
      <tbody>
        {sortedJobs(props.jobs).map(job => (
          <JobRow key={job.id} job={job} />
        ))}
      </tbody>
    </Table>
  );
}

function JobRow({ job }: { job: FleetJobView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { canary, entityRefs, error, proposal, repository, state } = job;
  const files = changedFiles(job);
  return (
    <tr>
      <th scope="row">
        <Flex gap="2" align="center" className={styles.services}>
          {entityRefs.map(ref => (
            <EntityRefLink key={ref} entityRef={ref} />
          ))}
          {canary && <Badge size="small">{t('fleet.canary')}</Badge>}
        </Flex>
        <Text as="p" variant="body-small" color="secondary">
          {repository}
        </Text>
      </th>
      <td className={isWorrying(job) ? tableStyles.worrying : undefined}>
        {t(`fleet.states.${state}`)}
        {error !== undefined && <p className={styles.error}>{error}</p>}
      </td>
      <td>
        {files > 0 && t('fleet.files', { count: files })}
        <ul className={styles.risks}>
          {risksOfJob(job).map(risk => (
            <li key={risk}>{risk}</li>
          ))}
        </ul>
      </td>
      <td>
        {proposal?.url !== undefined && (
          <Link href={proposal.url}>
            {proposal.number === undefined
              ? proposal.branch
              : `#${proposal.number}`}
          </Link>
        )}
      </td>
    </tr>
  );
}
