import type { RunbookHit } from '@chartwright/backstage-plugin-chartwright-common';
import type { ServiceRepository } from '../repository/ServiceRepository';
import { docsIndex } from './docsView';

const LONGEST_EXCERPT = 200;

/** A runbook with how well it answers; less is better. */
export interface RankedHit {
  rank: number;
  hit: RunbookHit;
}

/**
 * Runbooks of one service that answer a search: by the alert's name, the title, then the text.
 *
 * @param text - Everything is found by an empty one.
 */
export function runbookHits(
  entityRef: string,
  repository: ServiceRepository,
  text: string,
): RankedHit[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  return docsIndex(repository).pages.flatMap(({ alert, path, title }) => {
    if (alert === undefined) return [];
    const markdown = repository.files.get(path)!.toString('utf8');
    const plain = plainText(markdown);
    const at = plain.toLocaleLowerCase('en-US').indexOf(wanted);
    const rank = [
      alert.toLocaleLowerCase('en-US') === wanted,
      alert.toLocaleLowerCase('en-US').includes(wanted),
      title.toLocaleLowerCase('en-US').includes(wanted),
      at >= 0,
    ].indexOf(true);
    if (rank < 0) return [];
    return [
      {
        rank,
        hit: { entityRef, alert, title, path, excerpt: excerptOf(plain, at) },
      },
    ];
  });
}

/** The best answers first, of all services in the order of their references. */
export function sortedHits(hits: readonly RankedHit[]): RunbookHit[] {
  return [...hits]
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compare(a.hit.entityRef, b.hit.entityRef) ||
        compare(a.hit.alert, b.hit.alert),
    )
    .map(({ hit }) => hit);
}

/** Markdown without its marks and its heading, on one line. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^# .*$/m, '')
    .replace(/```\w*/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_`>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function excerptOf(text: string, at: number): string {
  const start = Math.max(0, at - LONGEST_EXCERPT / 4);
  const end = start + LONGEST_EXCERPT - 2;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${
    end < text.length ? '…' : ''
  }`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
