import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';
import type { Lock } from '../emit/record/Lock';
import { sha256 } from '../emit/record/sha256';
import { inlineDocument } from '../generate/inlineDocument';
import type { DocumentSource } from '../spec';
import { decodeText } from '../spec/decodeText';

const ROLE = 'services/';

/**
 * Whether the documents of a System's services say what they said when its own repository was generated: each as it is
 * recorded, or, where none is recorded, as the System itself has it. Where it cannot be told, the answer is no.
 *
 * @param main - The System, which is the one of that generation.
 */
export function isSameServices(
  { documents: last }: Lock,
  main: DocumentSource,
  services: readonly DocumentSource[],
): boolean {
  const [system, ...others] = documentsOf(main);
  if (system === undefined || others.length > 0) {
    return false;
  }
  const recorded = new Set(
    Object.keys(last).filter(role => role.startsWith(ROLE)),
  );
  const same = services.every(source => {
    const [service, ...more] = documentsOf(source);
    const name = entry(entry(service, 'metadata'), 'name');
    if (typeof name !== 'string' || more.length > 0) {
      return false;
    }
    const record = last[`${ROLE}${name}` as keyof Lock['documents']];
    recorded.delete(`${ROLE}${name}`);
    return record
      ? textOf(source) !== undefined &&
          sha256(textOf(source)!) === record.sha256
      : isDeepStrictEqual(service, inlineDocument(system, name));
  });
  return same && recorded.size === 0;
}

function textOf(source: DocumentSource): string | undefined {
  const decoded = decodeText(source);
  return 'text' in decoded ? decoded.text : undefined;
}

function documentsOf(source: DocumentSource): unknown[] {
  try {
    return loadAll(textOf(source) ?? '');
  } catch {
    return [];
  }
}

function entry(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
