/**
 * The backend plugin of Chartwright.
 *
 * @packageDocumentation
 */
export { chartwrightFeatures as default } from './chartwrightFeatures';
export { chartwrightPlugin } from './chartwrightPlugin';
