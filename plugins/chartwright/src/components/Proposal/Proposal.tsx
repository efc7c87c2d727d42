import { MarkdownContent, Progress } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { BranchCommit } from '@chartwright/backstage-plugin-chartwright-common';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RegenerationPlanView } from '../RegenerationPlanView/RegenerationPlanView';
import { RequestError } from '../RequestError/RequestError';
import { MergeProposal } from './MergeProposal';
import { ProposalFiles } from './ProposalFiles';
import styles from './Proposal.module.css';

/** A proposed branch of a local repository, as a forge shows a pull request: plan, commits, diffs, and the merge. */
export function Proposal(props: {
  location: { group: string; name: string; ref: string };
}) {
  const { group, name, ref } = props.location;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const proposed = useMemo(
    () => ({ group, name, branch: ref }),
    [group, name, ref],
  );
  const proposal = useAsyncRetry(
    () => chartwrightApi.getProposal(proposed),
    [chartwrightApi, proposed],
  );
  if (proposal.error) {
    return <RequestError error={proposal.error} onRetry={proposal.retry} />;
  }
  const view = proposal.value;
  if (!view) {
    return <Progress />;
  }
  return (
    <Flex direction="column" gap="4">
      <Card>
        <CardHeader>
          <Text as="h2" variant="title-small" weight="bold">
            {view.title}
          </Text>
          <Flex gap="3" align="center" className={styles.facts}>
            <Text color="secondary">
              {t('proposal.branches', {
                branch: view.branch,
                target: view.target,
              })}
            </Text>
            {view.entityRefs.map(entityRef => (
              <EntityRefLink key={entityRef} entityRef={entityRef} />
            ))}
          </Flex>
        </CardHeader>
        <CardBody>
          <MergeProposal
            proposed={proposed}
            view={view}
            onMerged={proposal.retry}
          />
        </CardBody>
      </Card>
      {view.plans.length === 0 && view.description !== '' && (
        <Card>
          <CardBody>
            <MarkdownContent
              className={styles.text}
              content={view.description}
            />
          </CardBody>
        </Card>
      )}
      {view.plans.map(plan => (
        <Card key={plan.name}>
          <CardHeader>
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('plan.title', { name: plan.name })}
            </Text>
          </CardHeader>
          <CardBody>
            <RegenerationPlanView plan={plan} />
          </CardBody>
        </Card>
      ))}
      {view.commits.length > 0 && (
        <Card>
          <CardBody>
            <Commits commits={view.commits} />
            <ProposalFiles files={view.files} />
          </CardBody>
        </Card>
      )}
    </Flex>
  );
}

function Commits({ commits }: { commits: BranchCommit[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <section aria-label={t('proposal.commits')}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('proposal.commitsCount', { count: commits.length })}
      </Text>
      <ul className={styles.commits}>
        {commits.map(({ id, message, author, date }) => (
          <li key={id}>
            <code>{id.slice(0, 7)}</code> {message.split('\n', 1)[0]}{' '}
            <Text variant="body-small" color="secondary">
              {author}, <time dateTime={date}>{date.slice(0, 10)}</time>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
