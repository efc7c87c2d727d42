import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import LinearProgress from '@material-ui/core/LinearProgress';
import TextField from '@material-ui/core/TextField';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';

/** Chooses one of the tiers that the Platform document defines; none is the Platform's default. */
export function TierField(props: FieldExtensionComponentProps<string>) {
  const { formData, idSchema, onChange, rawErrors, required, schema } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const choices = useAsyncRetry(
    () => chartwrightApi.getPlatformChoices(),
    [chartwrightApi],
  );

  if (choices.loading) {
    return <LinearProgress aria-label={t('tier.loading')} />;
  }
  if (choices.error) {
    return <RequestError error={choices.error} onRetry={choices.retry} />;
  }
  const tiers = choices.value?.tiers ?? [];
  const chosen = tiers.find(({ name }) => name === formData);
  return (
    <TextField
      id={idSchema?.$id}
      select
      fullWidth
      margin="normal"
      label={schema.title ?? t('tier.label')}
      required={required}
      error={rawErrors !== undefined && rawErrors.length > 0}
      helperText={chosen?.description || schema.description || t('tier.help')}
      value={chosen?.name ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      {!required && <option value="">{t('tier.default')}</option>}
      {tiers.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
