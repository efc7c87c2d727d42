import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { SourceDocument } from '../emit/SourceDocuments';
import { migrateDocument } from '../migrate/migrateDocument';
import { migrationProblems } from '../migrate/migrationProblems';
import { applyOverlays, type OverlaySpan } from '../overlay/applyOverlays';
import { furtherProblems } from '../resolve/furtherProblems';
import { AnyLocatedDocument, DocumentSource, parseDocuments } from '../spec';
import { decodeText } from '../spec/decodeText';
import type { GenerateInput } from './GenerateInput';

/** The documents of one generation, overlays laid over them. */
export interface ParsedInput {
  readonly problems: readonly Problem[];
  readonly documents: readonly AnyLocatedDocument[];
  /** The texts as they were parsed. */
  readonly sources: readonly SourceDocument[];
}

/**
 * Decodes, migrates, overlays and parses what a generation was given. What is wrong with another service's document is a warning
 * when only one service is generated: that document is left out.
 */
export function parseInput(
  input: GenerateInput,
  only: 'Service' | 'System',
): ParsedInput {
  const problems: Problem[] = [];
  const decode = (sources: readonly (DocumentSource | undefined)[]) =>
    sources.flatMap(source => decoded(source, problems) ?? []);
  const overlaid = applyOverlays(
    decode([
      input.main,
      input.system,
      input.platform,
      ...(input.services ?? []),
    ]),
    decode(input.overlays ?? []),
  );
  const parsed = parseDocuments(overlaid.sources);
  const others = new Set(
    only === 'Service' ? input.services?.map(({ path }) => path) : [],
  );
  // Nothing is resolved when a document has errors, so the rules have their say here.
  const further = hasErrors(parsed.problems)
    ? furtherProblems(
        parsed.documents,
        parsed.repaired,
        parsed.problems,
        input.assets?.resourceTypes,
      )
    : [];
  return {
    documents: parsed.documents,
    sources: overlaid.sources,
    problems: [
      ...problems,
      ...overlaid.problems,
      ...parsed.problems,
      ...further,
    ].map(problem =>
      others.has(documentOf(problem, overlaid.spans))
        ? { ...problem, severity: 'warning' as const }
        : problem,
    ),
  };
}

/** Path of the document that a problem is about, which may lie in an overlay of it. */
function documentOf(
  { file = '', line = 0 }: Problem,
  spans: readonly OverlaySpan[],
): string {
  const span = spans.find(
    found =>
      found.file === file && found.line <= line && line <= found.lastLine,
  );
  return span?.changes ?? file;
}

/** Whether anything keeps a generation from going on. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function decoded(
  source: DocumentSource | undefined,
  problems: Problem[],
): SourceDocument | undefined {
  if (!source) return undefined;
  const result = decodeText(source);
  if ('problem' in result) {
    problems.push(result.problem);
    return undefined;
  }
  const { text, applied } = migrateDocument(result.text);
  problems.push(...migrationProblems(source.path, applied));
  return { path: source.path, text };
}
