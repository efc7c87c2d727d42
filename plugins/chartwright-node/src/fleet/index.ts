export { FleetClient } from './FleetClient';
