import { isMap, isSeq } from 'yaml';
import { mergeLines, withFinalNewlineOf } from '../mergeLines';
import { lineEnding, withLineEnding } from '../textLines';
import {
  ConflictStyle,
  MergeConflict,
  TextMerge,
  ThreeTexts,
} from '../TextMerge';
import { canonicalJson } from './canonicalJson';
import { documentTexts, DocumentText } from './documentTexts';
import { commentsIn, hasOwnComments } from './entryWording';
import { isBlockMap, isBlockSequence } from './Entry';
import { mergeHead } from './mergeHead';
import { mergeMaps, mergeSequences } from './mergeNodes';
import type { YamlMergeContext } from './YamlMergeContext';
import { Side } from './Side';
import { Splices } from './Splices';

/** Settings of {@link mergeYaml}. */
export interface YamlMergeOptions {
  style: ConflictStyle;
  /** Whether the person keeps the generator away from what lies at a key path. */
  isMine?(path: string): boolean;
}

/**
 * Merges YAML by structure: maps by key, lists of named things by name, other lists item by item. The result is
 * their text with splices at the ranges of the parsed nodes: what the generator did not change is the same to the
 * byte, comments, quoting, anchors and empty lines included.
 *
 * A text that is not YAML on one of the three sides is merged by line; a merge whose result would not be is none.
 */
export function mergeYaml(
  texts: ThreeTexts,
  options: YamlMergeOptions,
): TextMerge {
  const streams = {
    base: documentTexts(texts.base),
    theirs: documentTexts(texts.theirs),
    ours: documentTexts(texts.ours),
  };
  if (!streams.base || !streams.theirs || !streams.ours) {
    return mergeLines(texts, options.style);
  }
  const ending = lineEnding(texts.theirs === '' ? texts.ours : texts.theirs);
  const merge = mergeStreams(
    { base: streams.base, theirs: streams.theirs, ours: streams.ours },
    streams.theirs.length === 0 ? texts.theirs : '',
    ending,
    options,
  );
  if (!merge) {
    return mergeLines(texts, options.style);
  }
  const text = withFinalNewlineOf(texts.theirs, merge.text, ending);
  const marked = options.style === 'mark' && merge.conflicts.length > 0;
  const isRead = text === texts.theirs || text === texts.ours;
  return marked || isRead || documentTexts(text)
    ? { ...merge, text }
    : mergeAsWhole(texts, options.style);
}

/** What makes no YAML when it is merged is one side's or the other's. */
function mergeAsWhole(texts: ThreeTexts, style: ConflictStyle): TextMerge {
  const marked = style === 'mark' ? mergeLines(texts, style) : undefined;
  if (marked && marked.conflicts.length > 0) {
    return marked;
  }
  return {
    text: style === 'take' ? texts.ours : texts.theirs,
    conflicts: [{ path: '', ...texts }],
    changes: 1,
  };
}

/** Merges document by document; undefined when that is not possible. */
function mergeStreams(
  streams: {
    base: DocumentText[];
    theirs: DocumentText[];
    ours: DocumentText[];
  },
  /** What stands where no document is. */
  head: string,
  ending: '\r\n' | '\n',
  options: YamlMergeOptions,
): TextMerge | undefined {
  const base = new Map(streams.base.map(document => [document.id, document]));
  const ours = new Map(streams.ours.map(document => [document.id, document]));
  const theirs = new Map(
    streams.theirs.map(document => [document.id, document]),
  );
  const conflicts: MergeConflict[] = [];
  let changes = 0;
  const countChange = () => {
    changes += 1;
  };
  const pieces = [head];
  for (const there of streams.theirs) {
    const before = base.get(there.id);
    const now = ours.get(there.id);
    if (now) {
      const found: MergeConflict[] = [];
      const merged = mergeDocument(
        { base: before, theirs: there, ours: now },
        { ending, options, conflicts: found, countChange },
      );
      if (merged === undefined) {
        return undefined;
      }
      conflicts.push(
        ...(streams.theirs.length === 1 && streams.ours.length === 1
          ? found
          : found.map(conflict => ({
              ...conflict,
              path: `${there.id}: ${conflict.path}`,
            }))),
      );
      pieces.push(merged);
    } else if (before && hasSameWords(before, there)) {
      countChange();
    } else {
      if (before) {
        countChange();
        conflicts.push({
          path: there.id,
          base: before.text,
          theirs: there.text,
        });
      }
      if (!before || options.style !== 'take') {
        pieces.push(there.text);
      }
    }
  }
  for (const now of streams.ours) {
    const before = base.get(now.id);
    if (theirs.has(now.id) || (before && hasSameWords(before, now))) {
      continue;
    }
    countChange();
    if (before) {
      conflicts.push({ path: now.id, base: before.text, ours: now.text });
    }
    if (!before || options.style === 'take') {
      pieces.push(
        withLineEnding(
          now.text.startsWith('---') || pieces.every(piece => piece === '')
            ? now.text
            : `---\n${now.text}`,
          ending,
        ),
      );
    }
  }
  return { text: joined(pieces, ending), conflicts, changes };
}

/** Whether a document says the same, in values and comments. */
function hasSameWords(before: DocumentText, there: DocumentText): boolean {
  return (
    before.text === there.text ||
    (canonicalJson(before.document.toJS()) ===
      canonicalJson(there.document.toJS()) &&
      !hasOwnComments(commentsIn(before.text), commentsIn(there.text)))
  );
}

function joined(pieces: string[], ending: string): string {
  const present = pieces.filter(piece => piece !== '');
  return present
    .map((piece, index) =>
      index < present.length - 1 && !piece.endsWith('\n')
        ? piece + ending
        : piece,
    )
    .join('');
}

function mergeDocument(
  documents: {
    base: DocumentText | undefined;
    theirs: DocumentText;
    ours: DocumentText;
  },
  shared: {
    ending: '\r\n' | '\n';
    options: YamlMergeOptions;
    conflicts: MergeConflict[];
    countChange(): void;
  },
): string | undefined {
  const { base, theirs, ours } = documents;
  if (base?.text === ours.text || theirs.text === ours.text) {
    return theirs.text;
  }
  if (theirs.text === base?.text) {
    shared.countChange();
    return ours.text;
  }
  const splices = new Splices();
  const context: YamlMergeContext = {
    base: base && side(base),
    theirs: side(theirs),
    ours: side(ours),
    style: shared.options.style,
    ending: shared.ending,
    splices,
    conflicts: shared.conflicts,
    isMine: shared.options.isMine ?? (() => false),
    countChange: shared.countChange,
  };
  const roots = {
    base: base?.document.contents,
    theirs: theirs.document.contents,
    ours: ours.document.contents,
  };
  if (isBlockMap(roots.theirs) && isBlockMap(roots.ours)) {
    const maps = {
      base: isMap(roots.base) ? roots.base : undefined,
      theirs: roots.theirs,
      ours: roots.ours,
    };
    mergeHead(context, maps);
    mergeMaps(context, maps, '');
  } else if (isBlockSequence(roots.theirs) && isBlockSequence(roots.ours)) {
    mergeSequences(
      context,
      {
        base: isSeq(roots.base) ? roots.base : undefined,
        theirs: roots.theirs,
        ours: roots.ours,
      },
      '',
    );
  } else {
    return undefined;
  }
  return splices.apply(theirs.text);
}

function side({ text, document }: DocumentText): Side {
  return { text, document };
}
