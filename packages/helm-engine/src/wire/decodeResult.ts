import type {
  RenderedDocument,
  RenderedHook,
  RenderResult,
} from '../HelmEngine';
import type { TextReader } from './frame';
import type { WireResult } from './messages';

/** Reads one result and puts the output together as `helm template` prints it. */
export function decodeResult(
  result: WireResult,
  body: TextReader,
): RenderResult {
  const documents = (result.documents ?? []).map(
    ({ template, size, hook }): RenderedDocument => ({
      template,
      text: body.next(size),
      ...(hook && { hook }),
    }),
  );
  const hooks = documents.flatMap(({ template, text, hook }): RenderedHook[] =>
    hook ? [{ ...hook, template, text }] : [],
  );
  return {
    manifest: manifestOf(documents),
    documents,
    hooks,
    notes: body.next(result.notes ?? 0),
    warnings: result.warnings ?? [],
  };
}

/** What Go's strings.TrimSpace removes at the end; unlike trimEnd it knows U+0085 and leaves U+FEFF. */
const SPACE =
  /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** From the end: a regular expression for spaces at the end would try every space of the text as their beginning. */
function trimEndAsGo(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

function manifestOf(documents: readonly RenderedDocument[]): string {
  const print = ({ template, text }: RenderedDocument) =>
    `---\n# Source: ${template}\n${text}\n`;
  const manifests = documents.filter(document => !document.hook).map(print);
  const hooks = documents.filter(document => document.hook).map(print);
  return `${trimEndAsGo(manifests.join(''))}\n${hooks.join('')}`;
}
