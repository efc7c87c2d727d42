export { CatalogDocuments } from './CatalogDocuments';
export { readPlatform, type Platform } from './readPlatform';
