import {
  Document,
  isMap,
  isScalar,
  parseAllDocuments,
  parseDocument,
  visit,
} from 'yaml';

/** One document of a YAML stream, with the text that is its own. */
export interface DocumentText {
  /** What it is recognised by in another version of the stream: its Kubernetes identity, else its place. */
  id: string;
  /** From its `---`, or the start of the stream, to the next document. */
  text: string;
  document: Document.Parsed;
}

/** Lines that may begin, end or direct a document. */
const MARKER = /^(?:---|\.\.\.|%|\ufeff)/m;

/** Cuts a stream into its documents; undefined when it is not YAML. */
export function documentTexts(stream: string): DocumentText[] | undefined {
  if (stream.trim() === '') {
    return [];
  }
  const alone = MARKER.test(stream) ? undefined : onlyDocument(stream);
  if (alone) {
    return [alone];
  }
  const parsed = parseAllDocuments(stream, { uniqueKeys: false });
  if (!Array.isArray(parsed)) {
    return undefined;
  }
  const documents = parsed as Document.Parsed[];
  const texts = documents.map((document, index) =>
    stream.slice(
      index === 0 ? 0 : document.range[0],
      documents[index + 1]?.range[0] ?? stream.length,
    ),
  );
  const cut: DocumentText[] = [];
  const seen = new Map<string, number>();
  for (const text of texts) {
    const document = validDocument(text);
    if (!document) {
      return undefined;
    }
    const identity = identityOf(document);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    cut.push({
      id: count === 0 ? identity : `${identity} #${count + 1}`,
      text,
      document,
    });
  }
  return cut;
}

/** A stream that is one document is read once; what is no YAML, or holds only comments, is looked at in full. */
function onlyDocument(text: string): DocumentText | undefined {
  const document = validDocument(text);
  return document?.contents
    ? { id: identityOf(document), text, document }
    : undefined;
}

function validDocument(text: string): Document.Parsed | undefined {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
  });
  return document.errors.length === 0 &&
    hasUniqueKeys(document) &&
    hasValue(document)
    ? document
    : undefined;
}

/** The parser compares each key with all others of its map, which takes minutes for the ten thousands that a table can have. */
function hasUniqueKeys(document: Document): boolean {
  let unique = true;
  visit(document, {
    Map: (_key, { items }) => {
      const keys = items.flatMap(({ key }) =>
        isScalar(key) && key.value !== '<<' ? [key.value] : [],
      );
      unique = new Set(keys).size === keys.length;
      return unique ? undefined : visit.BREAK;
    },
  });
  return unique;
}

/** Aliases without an anchor, and those that would grow without end, are found only here. */
function hasValue(document: Document): boolean {
  try {
    document.toJS();
    return true;
  } catch {
    return false;
  }
}

function identityOf(document: Document): string {
  const root = document.contents;
  const kind = isMap(root) ? root.get('kind') : undefined;
  const name = document.getIn(['metadata', 'name'], false);
  return kind === undefined ? 'document' : `${String(kind)} ${String(name)}`;
}
