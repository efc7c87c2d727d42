import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { GeneratedFile } from '@chartwright/core/files';
import type { Regeneration } from '@chartwright/core/regenerate';

/** A file as it is sent: whole; whole, to be kept under a number; or the number of one that was sent before. */
export type SentFile =
  | { readonly file: GeneratedFile; readonly keepAs?: number }
  | { readonly kept: number };

/** What the writing thread is asked to do. */
export interface WriteRequest {
  readonly folder: string;
  readonly owner: string;
  readonly files: readonly (readonly [path: string, file: SentFile])[];
}

/** What the applying thread is asked to do: the changes of one plan, none of them marked as a conflict. */
export interface ApplyRequest {
  readonly folder: string;
  readonly changes: Regeneration['changes'];
}

/** What came of one request, in their order: threads exchange plain data, so an error's class is said by name. */
export type ThreadAnswer<Result> =
  | { readonly result: Result }
  | { readonly refused: readonly Problem[] }
  | { readonly failed: Problem }
  | { readonly fault: unknown };
