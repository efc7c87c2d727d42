import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { downloadText } from './downloadText';
import { FleetView } from './fleetView';
import { RegenerateDialog } from './RegenerateDialog';
import styles from './Fleet.module.css';

/** What can be done with the services of a view: export them all, regenerate those that were chosen. */
export function FleetActions(props: {
  view: FleetView;
  chosen: ReadonlySet<string>;
  onClear(): void;
}) {
  const { view, chosen, onClear } = props;
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
  return (
    <Flex gap="3" align="center" className={styles.head}>
      {exported.error && <Text color="danger">{exported.error.message}</Text>}
      {chosen.size > 0 && (
        <Button variant="tertiary" onPress={onClear}>
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
