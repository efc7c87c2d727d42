export {
  REFRESH_REPOSITORY_PATH,
  refreshRepository,
} from './refreshRepository';
