import {
  NewServiceForm,
  RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';

/** State of the form "Regenerate service", as far as its fields look at it. */
export interface RegenerateForm extends Partial<NewServiceForm> {
  entityRef?: string;
  /** The service whose answers are in the form. */
  recordedFor?: string;
  [key: string]: unknown;
}

/** Fields of the form that are not answers about the service. */
const OWN_FIELDS = ['entityRef', 'recordedFor', 'mode', 'onConflict', 'to'];

/** The form with the answers of a service in it, and without those of a service that was chosen before. */
export function withRecordedAnswers(
  form: RegenerateForm,
  { entityRef, answers }: RecordedAnswers,
): RegenerateForm {
  const emptied = Object.fromEntries(
    Object.keys(form)
      .filter(key => !OWN_FIELDS.includes(key))
      .map(key => [key, undefined]),
  );
  return { ...form, ...emptied, ...answers, entityRef, recordedFor: entityRef };
}
