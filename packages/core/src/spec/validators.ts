import type { DocumentKind } from './LocatedDocument';
import * as generated from './validators.generated';

/** An error as ajv reports it; only the fields that are read. */
export interface ValidationError {
  /** JSON pointer to the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** The key, when the error is about one. */
  propertyName?: string;
}

/** True when the value fits; else `errors` says why, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors: ValidationError[] | null;
}

const typed = (validator: unknown) => validator as Validator;

/** Validators of the documents, made ahead of time. */
export const VALIDATORS: Readonly<Record<DocumentKind, Validator>> = {
  Service: typed(generated.validateService),
  System: typed(generated.validateSystem),
  Platform: typed(generated.validatePlatform),
};
