export * from './ChartwrightApi';
export * from './ChartwrightClient';
