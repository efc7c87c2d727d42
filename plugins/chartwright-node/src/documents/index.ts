export { CatalogDocuments } from './CatalogDocuments';
export { readPlatform, type Platform } from './readPlatform';
export { editDocument } from './editDocument';
export { providerFacts, type ProviderFacts } from './providerFacts';
export {
  neighbourDocuments,
  type NeighbourDocuments,
} from './neighbourDocuments';
export { systemName } from './systemName';
