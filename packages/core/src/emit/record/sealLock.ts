import { sha256 } from './sha256';

const SEAL = /^checksum: ([0-9a-f]{64})\r?\n$/;

/**
 * The text of a lock with its own checksum as the last line, by which a damaged or half-written one is found.
 *
 * @param text - ends with a line break.
 */
export function sealLock(text: string): string {
  return `${text}checksum: ${checksumOf(text)}\n`;
}

/** Whether a lock's text is what was sealed; undefined when it has no seal. */
export function isSealWhole(text: string): boolean | undefined {
  const start = text.lastIndexOf('\n', text.length - 2) + 1;
  const seal = SEAL.exec(text.slice(start))?.[1];
  return seal === undefined
    ? undefined
    : seal === checksumOf(text.slice(0, start));
}

/** Git may turn line breaks into those of another system when it checks a file out. */
function checksumOf(text: string): string {
  return sha256(text.replaceAll('\r\n', '\n'));
}
