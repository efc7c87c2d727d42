import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartRenderer } from '@chartwright/core/render';
import { parse } from 'yaml';
import { proofPlace, readProofs } from './documentedProof';
import { readReasons } from './documentedReason';
import { evaluate } from './evaluate';
import type { Evidence } from './Evidence';
import { gatherEvidence } from './gatherEvidence';
import type { Requirement, SystemRequirements } from './Requirement';

/** One requirement and where it is met. */
export interface Verdict {
  readonly requirement: Requirement;
  /** Absent: not met. */
  readonly place?: string;
  /** Why it is not met. */
  readonly reason?: string;
  /** The overlay that meets it, where the base does not. */
  readonly variant?: string;
}

/** A system with the verdict on each requirement. */
export interface SystemReport {
  readonly name: string;
  readonly title: string;
  readonly verdicts: readonly Verdict[];
}

/** Evaluates one file of requirements against the example of the same name. */
export async function systemReport(
  file: string,
  root: string,
  renderer: ChartRenderer,
): Promise<SystemReport> {
  const { system, requirements }: SystemRequirements = parse(
    readFileSync(file, 'utf8'),
  );
  const folder = join(root, 'examples', system.name);
  const candidates = await candidatesOf(folder, renderer);
  const proofs = readProofs(folder);
  const reasons = readReasons(folder);
  return {
    name: system.name,
    title: system.title,
    verdicts: requirements.map(requirement => {
      const proof = proofPlace(proofs[requirement.id], root);
      for (const { variant, evidence } of candidates) {
        const place = evaluate(requirement, evidence, proof);
        if (place !== undefined)
          return { requirement, place, ...(variant && { variant }) };
      }
      const reason = reasons[requirement.id];
      return { requirement, ...(reason !== undefined && { reason }) };
    }),
  };
}

/** The documents as they are, then with each variant laid over them. */
async function candidatesOf(
  folder: string,
  renderer: ChartRenderer,
): Promise<{ variant?: string; evidence: Evidence }[]> {
  const system = join(folder, 'system.yaml');
  if (!existsSync(system)) return [];
  const variants = existsSync(join(folder, 'variants'))
    ? readdirSync(join(folder, 'variants')).sort()
    : [];
  const candidates: { variant?: string; evidence: Evidence }[] = [
    { evidence: await gatherEvidence(system, [], renderer) },
  ];
  for (const variant of variants) {
    candidates.push({
      variant,
      evidence: await gatherEvidence(
        system,
        [join(folder, 'variants', variant)],
        renderer,
      ),
    });
  }
  return candidates;
}
