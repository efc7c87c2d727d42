import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { allEntityRefs } from './allEntityRefs';
import { downloadText } from './downloadText';
import { FleetView } from './fleetView';
import { RequestError } from '../RequestError/RequestError';
import { RegenerateDialog } from './RegenerateDialog';
import styles from './Fleet.module.css';

/** What can be done with the services of a view: export them all, regenerate those that were chosen. */
export function FleetActions(props: {
  view: FleetView;
  /** Services of the view; undefined until that is known. */
  total: number | undefined;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}) {
  const { view, total = 0, chosen, onChoose } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [asking, setAsking] = useState(false);
  const [exported, exportCsv] = useAsyncFn(
    async () =>
      downloadText(
        'fleet.csv',
        'text/csv',
        await chartwrightApi.getFleetComponentsCsv(view),
      ),
    [chartwrightApi, view],
  );
  const [gathered, chooseAll] = useAsyncFn(
    async () =>
      onChoose(
        new Set([...chosen, ...(await allEntityRefs(chartwrightApi, view))]),
      ),
    [chartwrightApi, view, chosen, onChoose],
  );
  return (
    <Flex gap="3" align="center" className={styles.head}>
      {gathered.error && <RequestError error={gathered.error} />}
      {exported.error && <RequestError error={exported.error} />}
      {total > 0 && chosen.size < total && (
        <Button
          variant="tertiary"
          isPending={gathered.loading}
          onPress={() => chooseAll()}
        >
          {t('fleet.chooseAll', { count: total })}
        </Button>
      )}
      {chosen.size > 0 && (
        <Button variant="tertiary" onPress={() => onChoose(new Set())}>
          {t('fleet.clear')}
        </Button>
      )}
      <Button
        variant="secondary"
        isPending={exported.loading}
        onPress={() => exportCsv()}
      >
        {t('fleet.export')}
      </Button>
      <Button
        variant="primary"
        isDisabled={chosen.size === 0}
        onPress={() => setAsking(true)}
      >
        {chosen.size === 0
          ? t('fleet.regenerateNone')
          : t('fleet.regenerateChosen', { count: chosen.size })}
      </Button>
      {asking && (
        <RegenerateDialog
          entityRefs={[...chosen]}
          onClose={() => setAsking(false)}
        />
      )}
    </Flex>
  );
}
