export { chartwrightPlugin as default } from './plugin';
export * from './api';
export * from './translation';
