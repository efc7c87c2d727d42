export {
  serviceDocument,
  serviceSpec,
  serviceDefaults,
  SERVICE_KINDS,
} from './service';
export { systemDocument } from './system';
export { RESOURCE_TYPES } from './systemResource';
export { SYSTEM_DASHBOARD_ROWS } from './systemDashboards';
export { platformDocument } from './platform';
export { BUILT_IN_ALERTS } from './builtInAlerts';
export type { Schema, Json, JsonType } from './build';
export {
  bundle,
  dereference,
  mapSchemas,
  DEFINITIONS,
  type JsonSchema,
} from './bundle';
