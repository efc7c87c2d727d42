export { documentChange } from './documentChange';
export { documentFromForm } from './documentFromForm';
export { formFieldOf } from './formFieldOf';
export { formFromDocument, type FormOfDocument } from './formFromDocument';
export type { NewServiceForm, PickedEntity } from './NewServiceForm';
export type { NewSystemForm, NewSystemResource } from './NewSystemForm';
export { pathsBeyond } from './pathsBeyond';
export { systemDocumentFromForm } from './systemDocumentFromForm';
