export { BUILT_IN_ALERTS } from './builtInAlerts';
export { RESOURCE_TYPES } from './resourceTypes';
export { SERVICE_KINDS } from './serviceKinds';
export { SYSTEM_DASHBOARD_ROWS } from './systemDashboardRows';
