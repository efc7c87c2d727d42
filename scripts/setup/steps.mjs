import { buildAppStep } from './buildAppStep.mjs';
import { buildCliStep } from './buildCliStep.mjs';
import { nodeStep } from './nodeStep.mjs';
import { packagesStep } from './packagesStep.mjs';

/**
 * What a set-up consists of, in order. A step is
 * - `name`, `title`: for the state file, and for people;
 * - `sources()`: the fingerprint of everything its result depends on;
 * - `present()`: whether the result is there at all;
 * - `run({ progress, command })`: makes it; `command` runs a program and explains its failure.
 */
export const steps = [nodeStep, packagesStep, buildCliStep, buildAppStep];
