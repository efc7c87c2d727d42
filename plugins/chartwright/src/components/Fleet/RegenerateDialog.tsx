import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  NumberField,
  Radio,
  RadioGroup,
  Text,
} from '@backstage/ui';
import { FleetRunRequest } from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef } from '../../api';
import { fleetRouteRef } from '../../routes';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';

const ON_CONFLICT = [
  'keep',
  'take',
  'mark',
] as const satisfies FleetRunRequest['onConflict'][];

type OnConflict = (typeof ON_CONFLICT)[number];

/** Asks how to regenerate the chosen services, begins the run, and goes to its page. */
export function RegenerateDialog(props: {
  entityRefs: string[];
  onClose(): void;
}) {
  const { entityRefs, onClose } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const navigate = useNavigate();
  const pagePath = useRouteRef(fleetRouteRef)?.() ?? '';
  const [onConflict, setOnConflict] = useState<OnConflict>('keep');
  const [canary, setCanary] = useState(0);
  const [begun, begin] = useAsyncFn(async () => {
    const run = await chartwrightApi.startFleetRun({
      select: { entityRefs },
      onConflict,
      ...(canary > 0 && { canary }),
    });
    navigate(`${pagePath}/${run.id}`);
  }, [chartwrightApi, entityRefs, onConflict, canary, navigate, pagePath]);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()}>
      <DialogHeader>
        {t('fleet.ask', { count: entityRefs.length })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">{t('fleet.askHelp')}</Text>
          <RadioGroup
            label={t('fleet.onConflict')}
            value={onConflict}
            onChange={value => setOnConflict(value as OnConflict)}
          >
            {ON_CONFLICT.map(value => (
              <Radio key={value} value={value}>
                {t(`fleet.conflictChoices.${value}`)}
              </Radio>
            ))}
          </RadioGroup>
          {entityRefs.length > 1 && (
            <NumberField
              label={t('fleet.canaries')}
              description={t('fleet.canariesHelp')}
              minValue={0}
              maxValue={entityRefs.length - 1}
              value={canary}
              onChange={setCanary}
            />
          )}
          {begun.error && (
            <RequestError error={begun.error} title={t('fleet.notBegun')} />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('proposal.cancel')}
        </Button>
        <Button
          variant="primary"
          isPending={begun.loading}
          onPress={() => begin()}
        >
          {t('fleet.begin')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
