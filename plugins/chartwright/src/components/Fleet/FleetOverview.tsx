import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Flex, Link, Text } from '@backstage/ui';
import {
  ComponentStateView,
  FleetRunSummary,
} from '@chartwright/backstage-plugin-chartwright-common';
import useAsync from 'react-use/esm/useAsync';
import { chartwrightApiRef } from '../../api';
import { fleetRouteRef } from '../../routes';
import { chartwrightTranslationRef } from '../../translation';
import { progressOf } from './jobFacts';
import styles from './Fleet.module.css';

/** The fleet at a glance: the last runs, and what the last check knows of each service. */
export function FleetOverview() {
  const chartwrightApi = useApi(chartwrightApiRef);
  const fleet = useAsync(
    () =>
      Promise.all([
        chartwrightApi.getFleetRuns(),
        chartwrightApi.getComponentStates(),
      ]),
    [chartwrightApi],
  );
  if (fleet.error) {
    return <ResponseErrorPanel error={fleet.error} />;
  }
  if (!fleet.value) {
    return <Progress />;
  }
  const [runs, states] = fleet.value;
  return (
    <Flex direction="column" gap="4">
      <Runs runs={runs.items} />
      <States states={states.items} />
    </Flex>
  );
}

function Runs({ runs }: { runs: FleetRunSummary[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const pagePath = useRouteRef(fleetRouteRef)?.() ?? '';
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('fleet.lastRuns')}
        </Text>
      </CardHeader>
      <CardBody>
        {runs.length === 0 && <Text as="p">{t('fleet.noRuns')}</Text>}
        <ul className={styles.runs}>
          {runs.map(run => {
            const { done, total } = progressOf(run);
            return (
              <li key={run.id}>
                <Link href={`${pagePath}/${run.id}`}>
                  {run.createdAt.slice(0, 16).replace('T', ' ')}
                </Link>{' '}
                {t(`fleet.runs.${run.state}`, {
                  done: String(done),
                  total: String(total),
                })}
              </li>
            );
          })}
        </ul>
      </CardBody>
    </Card>
  );
}

function States({ states }: { states: ComponentStateView[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('fleet.lastCheck')}
        </Text>
      </CardHeader>
      <CardBody>
        {states.length === 0 ? (
          <Text as="p">{t('fleet.noStates')}</Text>
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('fleet.services')}</th>
                  <th scope="col">{t('fleet.state')}</th>
                  <th scope="col">{t('fleet.library')}</th>
                  <th scope="col">{t('fleet.findings')}</th>
                  <th scope="col">{t('fleet.checked')}</th>
                </tr>
              </thead>
              <tbody>
                {states.map(state => (
                  <StateRow key={state.entityRef} state={state} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </CardBody>
    </Card>
  );
}

function StateRow({ state }: { state: ComponentStateView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { entityRef, error, drift, findings, libraryVersion, checkedAt } =
    state;
  return (
    <tr className={error !== undefined ? styles.worrying : undefined}>
      <th scope="row">
        <EntityRefLink entityRef={entityRef} />
      </th>
      <td>
        {t(drift ? 'fleet.drifted' : 'fleet.upToDate')}
        {error !== undefined && <p className={styles.error}>{error}</p>}
      </td>
      <td>{libraryVersion}</td>
      <td>
        {findings &&
          t('fleet.findingCounts', {
            errors: String(findings.error),
            warnings: String(findings.warning),
          })}
      </td>
      <td>{checkedAt.slice(0, 16).replace('T', ' ')}</td>
    </tr>
  );
}
