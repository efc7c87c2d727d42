import type { ErrorCode } from './errorCodes';

/** Something wrong in a document, said so that its writer can mend it. */
export interface Problem {
  code: ErrorCode;
  severity: 'error' | 'warning';
  /** One sentence that stands alone: what is wrong, with the value found in quotation marks. */
  message: string;
  /** File as given to the parser. */
  file?: string;
  /** Starts at 1. */
  line?: number;
  /** Starts at 1, counted in UTF-16 code units. */
  column?: number;
  /** Dotted path of the field, for example `spec.ports.http`. */
  path?: string;
  /** The value found, as JSON, cut at 80 characters. Never the value of something that looks like a secret. */
  found?: string;
  /** What the field takes. */
  expected?: string;
  /** How to mend it. */
  hint?: string;
}
