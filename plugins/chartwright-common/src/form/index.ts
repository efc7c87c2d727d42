export { documentFromForm } from './documentFromForm';
export type { NewServiceForm, PickedEntity } from './NewServiceForm';
