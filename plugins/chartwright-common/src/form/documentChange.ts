import type { ServiceDocument } from '../documents.generated';
import { alignedNames } from './alignedNames';
import { documentFromForm } from './documentFromForm';
import { formFromDocument } from './formFromDocument';
import type { NewServiceForm, PickedEntity } from './NewServiceForm';

/**
 * What new answers change of a recorded document, as the two documents that the old and the new answers stand for. What
 * the form does not ask is in neither, so that their difference, applied to the recorded document, leaves it alone.
 *
 * @param recorded - The parsed document.
 * @param picked - What the catalog knows about dependencies that are new.
 * @public
 */
export function documentChange(
  recorded: unknown,
  answers: NewServiceForm,
  picked: readonly PickedEntity[] = [],
): { before: ServiceDocument; after: ServiceDocument } {
  const old = formFromDocument(recorded);
  const known = [
    ...old.picked,
    ...picked.filter(
      ({ entityRef }) =>
        !old.picked.some(entity => entity.entityRef === entityRef),
    ),
  ];
  const document = (form: NewServiceForm) =>
    alignedNames(documentFromForm(form, known), recorded);
  return {
    before: document(old.answers as NewServiceForm),
    after: document(answers),
  };
}
