import { version } from '../package.json';

/** Version of the generator: that of this package. */
export const GENERATOR_VERSION: string = version;
