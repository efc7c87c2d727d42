import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import { NumberOptions } from './validateNumber';

/** A number, of which {@link validateNumber} says how it fits the other fields of its page. */
export function NumberField(
  props: FieldExtensionComponentProps<number, NumberOptions>,
) {
  const { formData, idSchema, onChange, rawErrors, required, schema } = props;
  return (
    <TextField
      id={idSchema?.$id}
      type="number"
      fullWidth
      margin="normal"
      label={schema.title}
      required={required}
      error={rawErrors !== undefined && rawErrors.length > 0}
      helperText={schema.description}
      value={formData ?? ''}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : Number(target.value))
      }
      inputProps={{
        max: schema.maximum,
        min: schema.minimum,
        step: schema.type === 'integer' ? 1 : 'any',
      }}
    />
  );
}
