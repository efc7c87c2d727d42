import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Text } from '@backstage/ui';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { EntityConditions, useEntityChoices } from './useEntityChoices';

/** `ui:options` of the `ChartwrightEntities` field. */
export interface EntitiesOptions {
  catalogFilter?: EntityConditions;
}

/** Chooses several entities of the catalog. Those of the same title are told apart by their System and reference. */
export function EntitiesField(
  props: FieldExtensionComponentProps<string[], EntitiesOptions>,
) {
  const { formData = [], idSchema, onChange, rawErrors, required } = props;
  const { schema, uiSchema } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [typed, setTyped] = useState('');
  const { choices, chosen, loading, error, retry } = useEntityChoices({
    catalogFilter: uiSchema?.['ui:options']?.catalogFilter ?? [],
    typed,
    chosen: formData,
  });
  return (
    <>
      <Autocomplete
        multiple
        id={idSchema?.$id}
        options={choices}
        value={chosen}
        loading={loading}
        loadingText={t('entities.loading')}
        noOptionsText={t('entities.noMatch')}
        // The catalog has searched already.
        filterOptions={found =>
          found.filter(({ entityRef }) => !formData.includes(entityRef))
        }
        getOptionLabel={({ label }) => label}
        getOptionSelected={(option, value) =>
          option.entityRef === value.entityRef
        }
        inputValue={typed}
        // Without an event it is Autocomplete itself, which empties the input when the chosen ones are drawn anew.
        onInputChange={(event: unknown, text) => event && setTyped(text)}
        onChange={(_event, values) =>
          onChange(values.map(({ entityRef }) => entityRef))
        }
        renderOption={({ title, details }) => (
          <div>
            <Text as="p">{title}</Text>
            <Text as="p" variant="body-small" color="secondary">
              {details}
            </Text>
          </div>
        )}
        renderInput={params => (
          <TextField
            {...params}
            variant="outlined"
            margin="dense"
            label={schema.title}
            helperText={schema.description}
            required={required}
            error={rawErrors !== undefined && rawErrors.length > 0}
          />
        )}
      />
      {error && <RequestError error={error} onRetry={retry} />}
    </>
  );
}
