import { InputError } from '@backstage/errors';
import type {
  NewServiceForm,
  PreviewRequest,
} from '@chartwright/backstage-plugin-chartwright-common';
import { z } from 'zod';

/** A Service document of a person has some kilobytes. */
const MOST_DOCUMENT_BYTES = 256 * 1024;
/** Answers are a form's: what lies deeper is none of it. */
const MOST_DEPTH = 8;

const text = z.string().max(20_000).nullish();
const number = z.number().nullish();
const flag = z.boolean().nullish();
const texts = z.array(text).max(200).nullish();
const records = <T extends z.ZodRawShape>(shape: T) =>
  z.array(z.object(shape)).max(500).nullish();

/** What the form holds while somebody types: every answer may be missing, or be there in part. */
const answers = z.object({
  name: text,
  title: text,
  description: text,
  owner: text,
  system: text,
  lifecycle: text,
  tags: texts,
  kind: text,
  image: text,
  tier: text,
  port: number,
  healthPath: text,
  command: texts,
  schedule: text,
  timeZone: text,
  storage: z.object({ mountPath: text, size: text }).nullish(),
  settings: records({ name: text, value: text }),
  secrets: records({ variable: text, secret: text, key: text }),
  dependencies: texts,
  external: records({ host: text, port: number }),
  consumesApis: texts,
  exposed: flag,
  host: text,
  scaling: z.enum(['tier', 'fixed', 'automatic']).nullish(),
  replicas: number,
  minReplicas: number,
  maxReplicas: number,
  cpuUtilization: number,
  metrics: flag,
  metricsPath: text,
  availabilityObjective: number,
  latencyObjective: number,
  latencyThreshold: number,
  runbook: text,
  escalation: text,
});

const request = z.object({
  answers: answers.optional(),
  document: z
    .string()
    .refine(
      document => Buffer.byteLength(document) <= MOST_DOCUMENT_BYTES,
      `expected at most ${MOST_DOCUMENT_BYTES / 1024} KiB`,
    )
    .optional(),
  entityRef: z.string().max(400).optional(),
  environments: z.array(z.string().max(100)).max(50).optional(),
});

/**
 * The body of a request for a preview. Unknown answers are left out: a form carries more than the service's.
 *
 * @throws InputError with every mistake.
 */
export function parsePreviewRequest(body: unknown): PreviewRequest {
  if (depthOf(body, MOST_DEPTH) > MOST_DEPTH) {
    throw new InputError(
      `Expected values that are nested at most ${MOST_DEPTH} deep`,
    );
  }
  const parsed = request.safeParse(body);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
        .join('\n'),
    );
  }
  const { answers: given, document, entityRef, environments } = parsed.data;
  if (
    given === undefined &&
    document === undefined &&
    entityRef === undefined
  ) {
    throw new InputError(
      "Expected at least one of 'answers', 'document' and 'entityRef'",
    );
  }
  return {
    ...(given && { answers: completeAnswers(given) }),
    ...(document !== undefined && { document }),
    ...(entityRef !== undefined && { entityRef }),
    ...(environments && { environments }),
  };
}

/** Rows that are not filled yet say nothing. */
function completeAnswers({
  settings,
  secrets,
  external,
  ...rest
}: z.output<typeof answers>): Partial<NewServiceForm> {
  return {
    ...rest,
    settings: settings?.filter(({ name }) => name?.trim()),
    secrets: secrets?.filter(
      ({ variable, secret, key }) =>
        variable?.trim() && secret?.trim() && key?.trim(),
    ),
    external: external?.filter(({ host }) => host?.trim()),
    tags: rest.tags?.filter(Boolean),
    dependencies: rest.dependencies?.filter(Boolean),
    consumesApis: rest.consumesApis?.filter(Boolean),
  } as Partial<NewServiceForm>;
}

/** How deep a value is nested, looked at no deeper than one more than the limit. */
function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null || limit < 0) return 0;
  return (
    1 +
    Object.values(value).reduce<number>(
      (deepest, inner) => Math.max(deepest, depthOf(inner, limit - 1)),
      0,
    )
  );
}
