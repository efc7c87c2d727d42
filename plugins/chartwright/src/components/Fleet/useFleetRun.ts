import { useApi } from '@backstage/frontend-plugin-api';
import { FleetRunView } from '@chartwright/backstage-plugin-chartwright-common';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { chartwrightApiRef } from '../../api';

/** A run is looked at again this often while it is under way, in milliseconds. */
const INTERVAL = 2_000;

/** A run over a fleet, looked at again until it has ended; a look that fails takes nothing from what was seen before. */
export function useFleetRun(id: string): {
  value?: FleetRunView;
  error?: Error;
  retry(): void;
} {
  const chartwrightApi = useApi(chartwrightApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => chartwrightApi.getFleetRun(id),
    [chartwrightApi, id],
  );
  const seen = useRef<FleetRunView>();
  if (value) seen.current = value;
  const last = seen.current?.id === id ? seen.current : undefined;
  useInterval(retry, last?.state === 'running' ? INTERVAL : null);
  return { value: last, error, retry };
}
