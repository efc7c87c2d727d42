import {
  CustomFieldValidator,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { SPEC_ANNOTATION } from '@chartwright/backstage-plugin-chartwright-common';
import { preparation } from './withRecordedAnswers';

/** The services that can be regenerated. */
const catalogFilter = {
  kind: 'Component',
  [`metadata.annotations.${SPEC_ANNOTATION}`]: { exists: true },
};

/** Picks a service that Chartwright generated. */
export function RecordedServiceField(
  props: FieldExtensionComponentProps<string>,
) {
  const { EntityPicker } = props.registry.fields;
  return EntityPicker ? (
    <EntityPicker
      {...props}
      uiSchema={{
        ...props.uiSchema,
        'ui:options': {
          ...props.uiSchema?.['ui:options'],
          allowArbitraryValues: false,
          catalogFilter,
        },
      }}
    />
  ) : null;
}

/** Lets nobody go on without the recorded answers of the service that they chose. */
export const validateRecordedService: CustomFieldValidator<string> = (
  entityRef,
  validation,
  { formData },
) => {
  if (entityRef && formData.recordedFor !== preparation(formData)) {
    validation.addError(
      `What ${entityRef} says of itself is not here yet. Wait until it is read; where reading it failed, choose another service.`,
    );
  }
};
