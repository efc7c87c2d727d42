import { useApi } from '@backstage/frontend-plugin-api';
import { FleetRunView } from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncRetry, { AsyncStateRetry } from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { chartwrightApiRef } from '../../api';

/** A run is looked at again this often while it is under way, in milliseconds. */
const INTERVAL = 2_000;

/** A run over a fleet, looked at again until it has ended. */
export function useFleetRun(id: string): AsyncStateRetry<FleetRunView> {
  const chartwrightApi = useApi(chartwrightApiRef);
  const run = useAsyncRetry(
    () => chartwrightApi.getFleetRun(id),
    [chartwrightApi, id],
  );
  useInterval(run.retry, run.value?.state === 'running' ? INTERVAL : null);
  return run;
}
