import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  registerFleetActions,
  type FleetActions,
} from './registerFleetActions';
import {
  registerServiceActions,
  type ServiceActions,
} from './registerServiceActions';

/**
 * Offers what people do on the portal's pages to programs, under the same permissions: MCP clients, and steps of templates.
 */
export function registerActions(
  registry: ActionsRegistryService,
  options: ServiceActions & FleetActions,
): void {
  registerServiceActions(registry, options);
  registerFleetActions(registry, options);
}
