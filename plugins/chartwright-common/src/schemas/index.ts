export { serviceDocument, serviceSpec, serviceDefaults } from './service';
export { systemDocument } from './system';
export { platformDocument } from './platform';
export type { Schema, Json, JsonType } from './build';
export {
  bundle,
  dereference,
  mapSchemas,
  DEFINITIONS,
  type JsonSchema,
} from './bundle';
