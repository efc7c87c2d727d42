import { InputError } from '@backstage/errors';
import type { FleetRunRequest } from '@chartwright/backstage-plugin-chartwright-common';
import { z } from 'zod';

const MOST_NAMES = 10_000;
const text = z.string().min(1).max(300);
const texts = z.array(text).max(MOST_NAMES);
const version = z
  .string()
  .regex(
    /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/,
    'expected a version, for example 1.2.0',
  );

const schema = z.strictObject({
  kind: z.enum(['regenerate', 'check']).optional(),
  select: z
    .strictObject({
      entityRefs: texts.optional(),
      systems: texts.optional(),
      owners: texts.optional(),
      tags: texts.optional(),
      versionBelow: version.optional(),
      libraryBelow: version.optional(),
      drifted: z.boolean().optional(),
    })
    .optional(),
  canary: z
    .union([
      z.number().int().min(0),
      z
        .string()
        .regex(
          /^(\d{1,9}|\d{1,2}%|100%)$/,
          'expected a number or a share, for example 3 or 10%',
        ),
    ])
    .optional(),
  onConflict: z.enum(['keep', 'take', 'mark', 'fail']).optional(),
  conflictLimit: z.number().min(0).max(100).optional(),
  to: version.optional(),
  requestKey: text.max(255).optional(),
});

/**
 * The body of `POST /v1/fleet/runs`.
 *
 * @throws InputError that names every field that does not fit.
 */
export function parseRunRequest(body: unknown): FleetRunRequest {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data as FleetRunRequest;
  throw new InputError(
    result.error.issues
      .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
      .join('\n'),
  );
}
