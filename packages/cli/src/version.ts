import { version } from '../package.json';

/** Version of the command line. */
export const VERSION: string = version;
