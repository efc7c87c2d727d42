import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { ChartFiles } from '@chartwright/helm-engine';
import { parsePath } from '../spec/fieldPath';

/**
 * The finding with the line of its field in the chart's template, where only one line of the template can have written
 * it. Findings that have a line, or are not about a field, stay as they are.
 *
 * @param folder - what the finding's file begins with.
 */
export function locateInTemplate(
  finding: Finding,
  files: ChartFiles,
  folder: string,
): Finding {
  const { file, line, path } = finding;
  if (file === undefined || line !== undefined || path === undefined) {
    return finding;
  }
  const content = files[folder === '' ? file : file.slice(folder.length + 1)];
  const key = parsePath(path)?.findLast(part => typeof part === 'string');
  if (content === undefined || key === undefined) return finding;
  const found = linesWithKey(
    Buffer.from(content).toString('utf8'),
    String(key),
  );
  return found.length === 1 ? { ...finding, line: found[0]! } : finding;
}

/** Lines that begin with a key, from 1. */
function linesWithKey(text: string, key: string): number[] {
  const plain = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = new RegExp(`^\\s*(?:- )?["']?${plain}["']?\\s*:`);
  return text
    .split('\n')
    .flatMap((line, index) => (start.test(line) ? [index + 1] : []));
}
