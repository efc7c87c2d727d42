import type { SourceDocument } from '../emit/SourceDocuments';
import type { AnyLocatedDocument, LocatedDocument } from '../spec';
import type { RecordedTexts } from './emitRepository';
import { serviceDocumentText } from './serviceDocumentText';

/** The texts that a service's repository keeps: its own document, and those it was resolved with. */
export function recordedTexts(
  service: LocatedDocument<'Service'>,
  documents: readonly AnyLocatedDocument[],
  sources: readonly SourceDocument[],
  { neighbours }: { neighbours?: SourceDocument | undefined },
): RecordedTexts {
  const textOf = (path: string) =>
    sources.find(source => source.path === path)?.text;
  const shared = (kind: 'System' | 'Platform') => {
    const document = documents.find(found => found.kind === kind);
    const text = document && textOf(document.path);
    return document && text !== undefined
      ? { path: document.path, text }
      : undefined;
  };
  const name = service.document.metadata.name;
  const alone =
    documents.filter(({ path }) => path === service.path).length === 1;
  const whole = alone && !service.root ? textOf(service.path) : undefined;
  const system = shared('System');
  const platform = shared('Platform');
  return {
    service: {
      path: service.path,
      text: whole ?? serviceDocumentText(name, sources),
    },
    ...(system && { system }),
    ...(platform && { platform }),
    ...(neighbours && { neighbours }),
  };
}
