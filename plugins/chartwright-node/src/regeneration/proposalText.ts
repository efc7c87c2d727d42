import { regenerationMarkdown } from '@chartwright/core';
import type { ServiceRegeneration } from './RepositoryRegeneration';

/** Longest text in bytes: GitHub takes 65,536 characters. */
const LONGEST = 60_000;

/** How a regeneration is called where it is proposed. */
export interface ProposalText {
  title: string;
  /** The plan of every service that changes. */
  markdown: string;
  /** Message of the commit. */
  message: string;
}

/** Title, text and commit message of the proposal to regenerate some services of one repository. */
export function proposalText(
  services: readonly ServiceRegeneration[],
): ProposalText {
  const changed = services.filter(({ regeneration }) => regeneration.drift);
  const names = changed.map(({ regeneration }) => regeneration.name);
  const title = `Regenerate ${
    names.length > 3 ? `${names.length} services` : names.join(', ')
  }`.trim();
  return {
    title,
    markdown: shortened(
      changed.map(({ regeneration }) => regenerationMarkdown(regeneration)),
    ),
    message: `${title}\n\n${changed.map(messageLine).join('\n')}`.trim(),
  };
}

function messageLine({ regeneration }: ServiceRegeneration): string {
  const { name, from, to, conflicts } = regeneration;
  const version =
    from && from.generator !== to.generator
      ? `generator ${from.generator} to ${to.generator}`
      : `generator ${to.generator}`;
  const library =
    from && from.library !== to.library
      ? `library chart ${from.library} to ${to.library}`
      : `library chart ${to.library}`;
  return `- ${name}: ${version}, ${library}${
    conflicts > 0 ? `, ${conflicts} left to decide` : ''
  }`;
}

/** As many texts as fit, and a count of the others. */
function shortened(texts: readonly string[]): string {
  const taken: string[] = [];
  let left = LONGEST;
  for (const text of texts) {
    left -= Buffer.byteLength(text) + 2;
    if (left < 0) break;
    taken.push(text);
  }
  const missing = texts.length - taken.length;
  return [
    ...taken,
    ...(missing > 0
      ? [`The plans of ${missing} more services are left out here.`]
      : []),
  ].join('\n\n');
}
