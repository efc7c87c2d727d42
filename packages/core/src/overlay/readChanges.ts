import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { isMap, LineCounter, parseAllDocuments, type YAMLMap } from 'yaml';
import type { SourceDocument } from '../emit/SourceDocuments';
import { parseYaml } from '../spec/parseYaml';
import { kindAndName } from './kindAndName';
import type { OverlayChange } from './OverlayChange';

/** The partial documents of an overlay file, and what keeps others from being read. */
export function readChanges({ path, text }: SourceDocument): {
  changes: OverlayChange[];
  problems: Problem[];
} {
  const lines = new LineCounter();
  const documents = [...parseAllDocuments(text, { lineCounter: lines })];
  const data = parseYaml(path, text);
  const problems: Problem[] = [];
  const changes = documents.flatMap((document, index): OverlayChange[] => {
    const error = document.errors[0];
    const offset = error?.pos[0] ?? document.range?.[0] ?? 0;
    const { line, col } = lines.linePos(offset);
    if (error || !isMap(document.contents)) {
      problems.push({
        code: 'CW_OVERLAY_SYNTAX',
        severity: 'error',
        message: error
          ? `The overlay is not valid YAML: ${error.message.split('\n')[0]}`
          : 'An overlay is a map with the kind and metadata.name of the document that it changes',
        file: path,
        line,
        column: col,
      });
      return [];
    }
    const own = data.documents.find(found => found.index === index);
    if (own === undefined || own.faulty) return [];
    return [
      {
        file: path,
        line,
        lastLine: lines.linePos(document.range?.[2] ?? offset).line,
        name: kindAndName(document),
        map: document.contents as YAMLMap,
        document,
        data: own,
      },
    ];
  });
  // Where the YAML itself is broken, that has been said.
  return {
    changes,
    problems: problems.length > 0 ? problems : data.problems,
  };
}
