/**
 * The catalog backend module of Chartwright.
 *
 * @packageDocumentation
 */
export { catalogModuleChartwright as default } from './catalogModuleChartwright';
