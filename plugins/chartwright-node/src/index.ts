/**
 * What the backend packages of Chartwright share.
 *
 * @packageDocumentation
 */
export * from './catalog';
export * from './repositories';
