import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Flex } from '@backstage/ui';
import { PlatformChoices } from '@chartwright/backstage-plugin-chartwright-common';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import LinearProgress from '@material-ui/core/LinearProgress';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { ForgeAccount } from './ForgeAccount';
import { PublishTarget, PublishTargetOptions } from './publishTarget';

type Choice = PlatformChoices['publishTargets'][number];

/** Chooses where the repository is published, out of what the Platform document allows. */
export function PublishTargetField(
  props: FieldExtensionComponentProps<PublishTarget, PublishTargetOptions>,
) {
  const { formData, idSchema, onChange, rawErrors, schema, uiSchema } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const choices = useAsyncRetry(
    () => chartwrightApi.getPlatformChoices(),
    [chartwrightApi],
  );
  const targets = choices.value?.publishTargets ?? [];
  const first = targets[0];
  const chosen = targets.find(target => isChosen(target, formData));

  useEffect(() => {
    if (first && !formData?.type) {
      onChange(publishTargetOf(first));
    }
  }, [first, formData?.type, onChange]);

  if (choices.loading) {
    return <LinearProgress aria-label={t('publishTarget.loading')} />;
  }
  if (choices.error) {
    return <RequestError error={choices.error} onRetry={choices.retry} />;
  }
  return (
    <FormControl
      component="fieldset"
      margin="normal"
      error={rawErrors !== undefined && rawErrors.length > 0}
    >
      <FormLabel component="legend">
        {schema.title ?? t('publishTarget.label')}
      </FormLabel>
      <RadioGroup
        value={chosen ? choiceKey(chosen) : ''}
        onChange={(_event, key) => {
          const target = targets.find(
            candidate => choiceKey(candidate) === key,
          );
          if (target) {
            onChange(publishTargetOf(target));
          }
        }}
      >
        {targets.map(target => (
          <FormControlLabel
            key={choiceKey(target)}
            value={choiceKey(target)}
            control={<Radio />}
            label={target.title}
          />
        ))}
      </RadioGroup>
      {formData?.type && formData.type !== 'local' && (
        <Flex direction="column" gap="3">
          <TextField
            id={`${idSchema?.$id}-owner`}
            label={t('publishTarget.owner')}
            helperText={t('publishTarget.ownerHelp')}
            required
            value={formData.owner ?? ''}
            onChange={event =>
              onChange({ ...formData, owner: event.target.value })
            }
          />
          <ForgeAccount
            target={formData}
            options={uiSchema?.['ui:options'] ?? {}}
            onSignedIn={() => onChange({ ...formData, signedIn: true })}
          />
        </Flex>
      )}
      <FormHelperText>
        {schema.description ?? t('publishTarget.help')}
      </FormHelperText>
    </FormControl>
  );
}

function choiceKey(target: Choice): string {
  return `${target.type} ${target.host}`;
}

function isChosen(target: Choice, formData?: PublishTarget): boolean {
  return (
    target.type === formData?.type &&
    (target.type === 'local' || target.host === formData.host)
  );
}

function publishTargetOf(target: Choice): PublishTarget {
  return target.type === 'local'
    ? { type: 'local' }
    : {
        type: target.type,
        host: target.host,
        visibility: 'private',
        credentials: target.credentials,
      };
}
