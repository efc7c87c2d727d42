import { Progress } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Text } from '@backstage/ui';
import { RecordedAnswers } from '@chartwright/backstage-plugin-chartwright-common';
import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import {
  preparation,
  RegenerateForm,
  withRecordedAnswers,
} from './withRecordedAnswers';

/**
 * A whole page of a form, given by `ui:field` at its root: shows its fields, and once a service is chosen on it, has the
 * backend read what that service says of itself and fills the fields of all pages with it. What a person changes afterwards
 * stays, until they choose another service or to change nothing.
 */
export function RecordedAnswersField(
  props: FieldExtensionComponentProps<RegenerateForm>,
) {
  const { formData = {}, onChange, registry } = props;
  const { entityRef, recordedFor } = formData;
  const wanted = preparation(formData);
  const chartwrightApi = useApi(chartwrightApiRef);
  const recorded = useAsyncRetry(
    async () => (entityRef ? chartwrightApi.getAnswers(entityRef) : undefined),
    [chartwrightApi, entityRef],
  );
  const answers = recorded.loading ? undefined : recorded.value;

  useEffect(() => {
    if (answers && wanted !== recordedFor) {
      onChange(withRecordedAnswers(formData, answers.answers));
    }
  }, [answers, wanted, recordedFor, formData, onChange]);

  const { ObjectField } = registry.fields;
  return (
    <>
      {ObjectField && <ObjectField {...props} />}
      {recorded.loading && <Progress />}
      {recorded.error && (
        <RequestError error={recorded.error} onRetry={recorded.retry} />
      )}
      {answers && <Found recorded={answers} />}
      {answers && formData.mode === 'change' && (
        <BeyondForm paths={answers.beyondForm} />
      )}
    </>
  );
}

/** What nobody is asked, so that nobody looks for it in the form. */
function BeyondForm({ paths }: { paths: string[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return paths.length === 0 ? null : (
    <Text as="p" color="secondary">
      {t('regenerate.beyondForm', { paths: paths.join(', ') })}
    </Text>
  );
}

function Found({ recorded: { from, to } }: { recorded: RecordedAnswers }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  if (!from) {
    return <Alert status="info" icon title={t('upkeep.notRecorded')} />;
  }
  const same = from.library === to.library && from.generator === to.generator;
  return (
    <Alert
      status="info"
      icon
      title={
        same
          ? t('regenerate.same', from)
          : t('regenerate.newer', {
              fromGenerator: from.generator,
              fromLibrary: from.library,
              toGenerator: to.generator,
              toLibrary: to.library,
            })
      }
    />
  );
}
