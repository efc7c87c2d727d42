import type { NewServiceForm } from '../form';

/**
 * What a service says of itself today, as answers to the form that makes services. Answer of
 * `GET /v1/entities/:kind/:namespace/:name/answers`.
 *
 * @public
 */
export interface RecordedAnswers {
  entityRef: string;
  /** As much of the document as the form can ask. */
  answers: Partial<NewServiceForm>;
  /** Paths of the document that the form has no question for, which stay as they are (`spec.overrides`). */
  beyondForm: string[];
  /** Versions of the last generation; absent when nothing is recorded. */
  from?: { generator: string; library: string };
  /** Versions that a regeneration goes to. */
  to: { generator: string; library: string };
}
