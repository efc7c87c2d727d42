import type { ErrorTable } from './errors/ErrorTable';
import { CONTAINER_ERRORS } from './errors/containerErrors';
import { ENCRYPTION_ERRORS } from './errors/encryptionErrors';
import { EXPLAIN_ERRORS } from './errors/explainErrors';
import { EXPOSURE_ERRORS } from './errors/exposureErrors';
import { FIELD_ERRORS } from './errors/fieldErrors';
import { MONITORING_ERRORS } from './errors/monitoringErrors';
import { OPERATIONS_ERRORS } from './errors/operationsErrors';
import { READING_ERRORS } from './errors/readingErrors';
import { REFERENCE_ERRORS } from './errors/referenceErrors';
import { RENDERING_ERRORS } from './errors/renderingErrors';
import { SCALING_ERRORS } from './errors/scalingErrors';

/** What a code means and how to mend it, for `docs/errors.md` and tools. */
export interface ErrorDescription {
  area: ErrorArea;
  meaning: string;
  remedy: string;
}

/** Chapter of the table. */
export type ErrorArea = (typeof ERROR_AREAS)[number];

/** Chapters in the order of the page. */
export const ERROR_AREAS = [
  'Reading a file',
  'Fields',
  'Containers',
  'Scaling and availability',
  'Exposure',
  'Encryption',
  'References',
  'Monitoring',
  'Writing and rendering',
  'Explain',
  'Operations',
] as const;

/** Every code, by chapter. */
const TABLE = {
  'Reading a file': READING_ERRORS,
  Fields: FIELD_ERRORS,
  Containers: CONTAINER_ERRORS,
  'Scaling and availability': SCALING_ERRORS,
  Exposure: EXPOSURE_ERRORS,
  Encryption: ENCRYPTION_ERRORS,
  References: REFERENCE_ERRORS,
  Monitoring: MONITORING_ERRORS,
  'Writing and rendering': RENDERING_ERRORS,
  Explain: EXPLAIN_ERRORS,
  Operations: OPERATIONS_ERRORS,
} as const satisfies Record<ErrorArea, ErrorTable>;

type Codes<T> = T extends unknown ? keyof T : never;

/** System errors keep the operating system's own name. */
type SystemErrorCode = `CW_IO_${string}`;

/** Stable code of a problem. A code keeps its meaning for ever. */
export type ErrorCode = Codes<(typeof TABLE)[ErrorArea]> | SystemErrorCode;

/** The codes with what they mean, by code. */
export const ERROR_CODES: ReadonlyMap<string, ErrorDescription> = new Map(
  ERROR_AREAS.flatMap(area =>
    Object.entries(TABLE[area]).map(
      ([code, [meaning, remedy]]): [string, ErrorDescription] => [
        code,
        { area, meaning, remedy },
      ],
    ),
  ),
);
