import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import { checkManifests } from '../checkManifests';
import { RIGHT_MANIFESTS } from './rightManifests';

/** Findings on manifests, as `severity rule Kind/name path: message`. */
export function findings(
  text: string,
  environment: { production?: boolean; namespace?: string } = {},
): string[] {
  return checkManifests([
    { namespace: 'shop', ...environment, texts: [{ text }] },
  ]).findings.map(line);
}

/** Findings on the right manifests after one change; the change must hit something. */
export function findingsAfter(
  from: string | RegExp,
  to: string,
  environment: { production?: boolean; namespace?: string } = {},
): string[] {
  const changed = RIGHT_MANIFESTS.replace(from, to);
  if (changed === RIGHT_MANIFESTS)
    throw new Error(`'${from}' is not in the manifests`);
  return findings(changed, environment);
}

function line({ severity, rule, object, path, message }: Finding): string {
  const subject = [object && `${object.kind}/${object.name}`, path]
    .filter(Boolean)
    .join(' ');
  return `${severity} ${rule} ${subject}: ${message}`;
}
