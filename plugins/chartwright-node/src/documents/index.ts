export { CatalogDocuments } from './CatalogDocuments';
export { readPlatform, type Platform } from './readPlatform';
export { editDocument } from './editDocument';
