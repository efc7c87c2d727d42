import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { BranchView } from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef, ProposedBranch } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';

/** What can be done with a proposed branch: merge it, after a question; or why not. */
export function MergeProposal(props: {
  proposed: ProposedBranch;
  view: BranchView;
  onMerged(): void;
}) {
  const { proposed, view, onMerged } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [asking, setAsking] = useState(false);
  const [merging, merge] = useAsyncFn(async () => {
    setAsking(false);
    await chartwrightApi.mergeProposal(proposed, view.head);
    onMerged();
  }, [chartwrightApi, proposed, view.head, onMerged]);
  const target = view.target;

  switch (view.state) {
    case 'merged':
      return (
        <Alert
          status="success"
          icon
          title={t('proposal.merged', { target })}
          description={
            <Flex gap="3" align="center">
              {view.entityRefs.map(ref => (
                <EntityRefLink key={ref} entityRef={ref} />
              ))}
            </Flex>
          }
        />
      );
    case 'conflicts':
      return (
        <Alert
          status="danger"
          icon
          title={t('proposal.conflicts', { target })}
          description={t('proposal.conflictsHelp', {
            paths: view.conflicts.join(', '),
            target,
          })}
        />
      );
    default:
      return (
        <Flex direction="column" gap="2">
          {merging.error && (
            <RequestError
              error={merging.error}
              title={t('proposal.mergeFailed')}
            />
          )}
          <Flex gap="3" align="center">
            <Button
              variant="primary"
              isPending={merging.loading}
              onPress={() => setAsking(true)}
            >
              {t('proposal.merge')}
            </Button>
            <Text color="secondary">{t('proposal.mergeable', { target })}</Text>
          </Flex>
          <Dialog isOpen={asking} onOpenChange={setAsking}>
            <DialogHeader>{t('proposal.ask', { target })}</DialogHeader>
            <DialogBody>
              <Text as="p">
                {t('proposal.askHelp', {
                  files: String(view.files.length),
                  branch: view.branch,
                  target,
                })}
              </Text>
            </DialogBody>
            <DialogFooter>
              <Button variant="secondary" onPress={() => setAsking(false)}>
                {t('proposal.cancel')}
              </Button>
              <Button variant="primary" onPress={() => merge()}>
                {t('proposal.confirm')}
              </Button>
            </DialogFooter>
          </Dialog>
        </Flex>
      );
  }
}
