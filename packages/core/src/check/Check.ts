import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { ManifestObject } from './manifest/ManifestObject';
import type { ManifestSet } from './manifest/ManifestSet';
import type { FieldPath } from '../spec/fieldPath';

/** What a rule is for; docs/checks.md is made from these. */
export interface RuleDescription {
  severity: Finding['severity'];
  /** What the rule asks for, in one sentence. */
  title: string;
  /** What goes wrong without it. */
  why: string;
  /** How to mend a finding. */
  mend: string;
}

/** One breach of a rule. */
export interface Hit<Id extends string = string> {
  rule: Id;
  message: string;
  object?: ManifestObject;
  path?: FieldPath;
  hint?: string;
  /** Where it differs from the rule's own. */
  severity?: Finding['severity'];
}

/** Rules that look at the same thing, and how to check them: a pure function of the manifests of one environment. */
export interface Check<Id extends string = string> {
  rules: Readonly<Record<Id, RuleDescription>>;
  run(set: ManifestSet): Iterable<Hit<Id>>;
}

/** Keeps a check's rule ids in its type, so that a hit cannot name a rule that is not described. */
export function defineCheck<Id extends string>(check: Check<Id>): Check<Id> {
  return check;
}
