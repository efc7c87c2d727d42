import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import { TextFormatOptions } from './validateTextFormat';

/** One line of text, of which {@link validateTextFormat} says in words what is wrong with it. */
export function FormattedTextField(
  props: FieldExtensionComponentProps<string, TextFormatOptions>,
) {
  const { formData, idSchema, onChange, rawErrors, required, schema } = props;
  return (
    <TextField
      id={idSchema?.$id}
      fullWidth
      margin="normal"
      label={schema.title}
      required={required}
      error={rawErrors !== undefined && rawErrors.length > 0}
      helperText={schema.description}
      value={formData ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      inputProps={{
        autoCapitalize: 'none',
        autoComplete: 'off',
        spellCheck: false,
      }}
    />
  );
}
