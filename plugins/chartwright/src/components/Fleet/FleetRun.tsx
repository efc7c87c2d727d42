import { Progress } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Alert,
  Button,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { FleetRunView } from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { FleetRunTable } from './FleetRunTable';
import { progressOf } from './jobFacts';
import { useFleetRun } from './useFleetRun';
import styles from './Fleet.module.css';

/** A run over a fleet: how far it is, what came of each repository, and how to stop it. */
export function FleetRun(props: { id: string }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const run = useFleetRun(props.id);
  if (!run.value) {
    return run.error ? (
      <RequestError error={run.error} onRetry={run.retry} />
    ) : (
      <Progress />
    );
  }
  const { createdBy, createdAt, jobs, state } = run.value;
  const { done, total } = progressOf(run.value);
  return (
    <Card>
      <CardHeader>
        <Flex gap="3" align="center" justify="between" className={styles.head}>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t(`fleet.runs.${state}`, {
              done: String(done),
              total: String(total),
            })}
          </Text>
          {state === 'running' && (
            <CancelRun id={props.id} onCancelled={run.retry} />
          )}
        </Flex>
        <progress
          className={styles.progress}
          max={total}
          value={done}
          aria-label={t('fleet.progress')}
        />
        <Text as="p" color="secondary">
          {t('fleet.begun', { date: createdAt.slice(0, 16).replace('T', ' ') })}{' '}
          {createdBy.startsWith('user:') && (
            <EntityRefLink entityRef={createdBy} />
          )}
        </Text>
        <CanaryOutcome run={run.value} />
        {run.error && <RequestError error={run.error} onRetry={run.retry} />}
      </CardHeader>
      <CardBody>
        {jobs.length === 0 ? (
          <Text as="p">{t('fleet.noServices')}</Text>
        ) : (
          <FleetRunTable jobs={jobs} />
        )}
      </CardBody>
    </Card>
  );
}

function CanaryOutcome({ run }: { run: FleetRunView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return run.state === 'stopped' ? (
    <Alert
      status="danger"
      icon
      title={t('fleet.stopped')}
      description={t('fleet.stoppedHelp')}
    />
  ) : null;
}

function CancelRun(props: { id: string; onCancelled(): void }) {
  const { id, onCancelled } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [cancelling, cancel] = useAsyncFn(async () => {
    await chartwrightApi.cancelFleetRun(id);
    onCancelled();
  }, [chartwrightApi, id, onCancelled]);
  return (
    <Flex gap="3" align="center">
      {cancelling.error && <RequestError error={cancelling.error} />}
      <Button
        variant="secondary"
        isPending={cancelling.loading}
        onPress={() => cancel()}
      >
        {t('fleet.cancel')}
      </Button>
    </Flex>
  );
}
