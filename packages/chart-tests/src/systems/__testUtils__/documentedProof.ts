import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where the product, rather than a generated file, has what a requirement asks for. */
export interface Proof {
  /** A file of this repository. */
  readonly file: string;
  /** Text that must be in it. */
  readonly contains: string | string[];
}

/**
 * The proofs of one system, by requirement: `proofs.yaml` beside its documents. They are for topics (`cli`, `policy`,
 * `plugin`, `docs`), which no manifest can show.
 */
export function readProofs(folder: string): Readonly<Record<string, Proof>> {
  const file = join(folder, 'proofs.yaml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) ?? {} : {};
}

/** The file, when it truly has the text. */
export function proofPlace(
  proof: Proof | undefined,
  root: string,
): string | undefined {
  if (!proof || !existsSync(join(root, proof.file))) return undefined;
  const text = readFileSync(join(root, proof.file), 'utf8');
  return [proof.contains].flat().every(part => text.includes(part))
    ? proof.file
    : undefined;
}
