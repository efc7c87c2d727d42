/**
 * What the backend packages of Chartwright share.
 *
 * @packageDocumentation
 */
export * from './access';
export * from './catalog';
export * from './checkout';
export * from './documents';
export * from './fleet';
export * from './forges';
export * from './proposals';
export * from './regeneration';
export * from './repositories';
export * from './threads';
export { RetryLaterError, retryAdvice } from './RetryLaterError';
