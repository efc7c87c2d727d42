import { Document } from 'yaml';
import type { DeliveryImage } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResolvedCi } from '../../../resolve';
import { yamlText } from '../../text/yamlText';
import type { DeliverySubject } from '../DeliverySubject';

/** What Dependabot calls the packages of a language. */
const ECOSYSTEMS: Readonly<Record<DeliveryImage['language'], string>> = {
  node: 'npm',
  python: 'pip',
  go: 'gomod',
  php: 'composer',
  java: 'maven',
};

/** Proposals of newer dependencies; none when nobody wants any. */
export function dependabotText(
  { delivery: { image, terraform, targets }, topmost }: DeliverySubject,
  { updates }: ResolvedCi,
): string | undefined {
  if (updates === 'never') return undefined;
  // A version that is withdrawn is withdrawn within days; security updates do not wait.
  const when = {
    schedule: { interval: updates },
    cooldown: { 'default-days': 7 },
  };
  const document = new Document(
    {
      version: 2,
      updates: [
        ...(image
          ? [
              {
                'package-ecosystem': ECOSYSTEMS[image.language],
                directory: '/',
                ...when,
              },
              { 'package-ecosystem': 'docker', directory: '/', ...when },
            ]
          : []),
        { 'package-ecosystem': 'github-actions', directory: '/', ...when },
        ...(terraform && topmost
          ? targets.map(({ name }) => ({
              'package-ecosystem': 'terraform',
              directory: `/terraform/${name}`,
              ...when,
            }))
          : []),
      ],
    },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore =
    ' Proposes newer dependencies, base images and actions, security patches first.';
  return yamlText(document);
}
