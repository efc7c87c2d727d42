import type { NewServiceForm } from './NewServiceForm';

/** Kinds whose port, and whether they are reached from outside, the form always asks. */
const SERVING: readonly NewServiceForm['kind'][] = ['web', 'api', 'stateful'];

/**
 * What the form fills in by itself where nobody answers. The defaults in `templates/new-service` are the same; a test holds
 * them against each other.
 *
 * @public
 */
export function formDefaults(
  kind: NewServiceForm['kind'],
): Partial<NewServiceForm> {
  return {
    kind: 'api',
    lifecycle: 'experimental',
    ...(SERVING.includes(kind) && { port: 8080, exposed: false }),
    ...(kind === 'web' && { healthPath: '/' }),
    ...(kind === 'api' && { healthPath: '/health' }),
    ...(kind === 'stateful' && {
      storage: { mountPath: '/data', size: '10Gi' },
    }),
    ...(kind === 'cron' && { schedule: '0 3 * * *', timeZone: 'Etc/UTC' }),
    scaling: 'tier',
    replicas: 2,
    minReplicas: 2,
    maxReplicas: 6,
    cpuUtilization: 70,
    metrics: true,
    metricsPath: '/metrics',
    availabilityObjective: 99.5,
  };
}

/** Questions that are only asked after another one was answered in a certain way. */
const ASKED_AFTER: Readonly<
  Partial<Record<keyof NewServiceForm, keyof NewServiceForm>>
> = {
  replicas: 'scaling',
  minReplicas: 'scaling',
  maxReplicas: 'scaling',
  cpuUtilization: 'scaling',
  metricsPath: 'metrics',
  availabilityObjective: 'metrics',
};

/**
 * The answers without those that only the form gave: a question that the recorded document does not answer, filled with
 * the form's default, while nothing was changed that made it appear. So that who changes the image of a service does not
 * give it a health check as well.
 *
 * @param recorded - What the document answers, as `formFromDocument` reads it.
 * @public
 */
export function withoutFormDefaults(
  answers: NewServiceForm,
  recorded: Partial<NewServiceForm>,
): NewServiceForm {
  const defaults = formDefaults(answers.kind);
  const same = (question: keyof NewServiceForm) =>
    JSON.stringify(answers[question] ?? defaults[question]) ===
    JSON.stringify(recorded[question] ?? defaults[question]);
  if (!same('kind')) return answers;
  const given = Object.entries(answers).filter(([key, value]) => {
    const question = key as keyof NewServiceForm;
    const before = ASKED_AFTER[question];
    return (
      recorded[question] !== undefined ||
      JSON.stringify(value) !== JSON.stringify(defaults[question]) ||
      (before !== undefined && !same(before))
    );
  });
  return Object.fromEntries(given) as unknown as NewServiceForm;
}
