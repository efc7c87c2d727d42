export { documentLocation, type DocumentLocation } from './documentLocation';
export {
  REFRESH_REPOSITORY_PATH,
  refreshRepository,
} from './refreshRepository';
