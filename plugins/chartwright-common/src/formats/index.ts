export { FORMATS } from './formats';
export type { Format } from './Format';
export { CRON_MACROS, cronRunsPerYear, longestCronGap } from './cron';
export { parsePrometheusDuration } from './durations';
export { splitImageReference, type ImageReference } from './images';
export { isYamlWord } from './names';
export { parseQuantity } from './quantities';
export { LINK_PLACEHOLDERS } from './addresses';
