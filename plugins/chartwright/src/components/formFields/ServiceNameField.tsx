import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import FormControl from '@material-ui/core/FormControl';
import FormHelperText from '@material-ui/core/FormHelperText';
import TextField from '@material-ui/core/TextField';
import { chartwrightTranslationRef } from '../../translation';

/** The name of a new service; {@link validateServiceName} says what is wrong with it. */
export function ServiceNameField(props: FieldExtensionComponentProps<string>) {
  const { formData, idSchema, onChange, rawErrors, required, schema } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const invalid = rawErrors !== undefined && rawErrors.length > 0;
  return (
    <FormControl fullWidth margin="normal" error={invalid} required={required}>
      <TextField
        id={idSchema?.$id}
        label={schema.title ?? t('serviceName.label')}
        required={required}
        error={invalid}
        value={formData ?? ''}
        onChange={event => onChange(event.target.value)}
        inputProps={{
          autoCapitalize: 'none',
          autoComplete: 'off',
          spellCheck: false,
          'aria-describedby': `${idSchema?.$id}-help`,
        }}
      />
      <FormHelperText id={`${idSchema?.$id}-help`}>
        {schema.description ?? t('serviceName.help')}
      </FormHelperText>
    </FormControl>
  );
}
