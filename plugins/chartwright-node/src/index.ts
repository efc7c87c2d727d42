/**
 * What the backend packages of Chartwright share.
 *
 * @packageDocumentation
 */
export * from './catalog';
export * from './documents';
export * from './render';
export * from './repositories';
