import type { BuiltInAlertName } from '../../../resolve';
import type { AlertDefinition } from './AlertDefinition';
import { availabilityAlerts } from './availabilityAlerts';
import { certificateAlerts } from './certificateAlerts';
import { jobAlerts } from './jobAlerts';
import { requestAlerts } from './requestAlerts';
import { restartAlerts } from './restartAlerts';
import { saturationAlerts } from './saturationAlerts';
import { storageAlerts } from './storageAlerts';

/** Every built-in alert, family by family. */
export const alertCatalogue: readonly AlertDefinition[] = [
  ...availabilityAlerts,
  ...requestAlerts,
  ...saturationAlerts,
  ...restartAlerts,
  ...storageAlerts,
  ...jobAlerts,
  ...certificateAlerts,
];

const byType = new Map(alertCatalogue.map(entry => [entry.type, entry]));

/** The definition of a built-in alert. */
export function alertDefinition(type: BuiltInAlertName): AlertDefinition {
  const definition = byType.get(type);
  if (!definition) throw new RangeError(`There is no alert '${type}'`);
  return definition;
}
