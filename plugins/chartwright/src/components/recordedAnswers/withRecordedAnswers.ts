import {
  NewServiceForm,
  RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';

/** State of the form "Regenerate service", as far as its fields look at it. */
export interface RegenerateForm extends Partial<NewServiceForm> {
  entityRef?: string;
  mode?: 'upgrade' | 'change';
  /** For which service and mode the answers are in the form: {@link preparation} as it was then. */
  recordedFor?: string;
  [key: string]: unknown;
}

/** Fields of the form that are not answers about the service. */
const OWN_FIELDS = [
  'entityRef',
  'mode',
  'onConflict',
  'planOnly',
  'recordedFor',
];

/** What the form has to be prepared for; undefined until a service is chosen. */
export function preparation({
  entityRef,
  mode = 'upgrade',
}: RegenerateForm): string | undefined {
  return entityRef && `${mode} ${entityRef}`;
}

/**
 * The form prepared for its service and mode: with the recorded answers where they may be changed, without any where they
 * stay, and with nothing of a service that was chosen before.
 */
export function withRecordedAnswers(
  form: RegenerateForm,
  answers: RecordedAnswers['answers'],
): RegenerateForm {
  const emptied = Object.fromEntries(
    Object.keys(form)
      .filter(key => !OWN_FIELDS.includes(key))
      .map(key => [key, undefined]),
  );
  return {
    ...form,
    ...emptied,
    ...(form.mode === 'change' && answers),
    recordedFor: preparation(form),
  };
}
