import { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { ChartwrightApi } from '../../api';

/** What a preview remembers from one page of a form to the next, which draws it anew. */
export interface PreviewMemory {
  /** The service that it is about. */
  subject: string;
  /** The last picture, and the request that it answers. */
  last?: { key: string; view: PreviewView };
  /** The part of the picture that is looked at. */
  tab?: string;
  environment?: string;
}

const memories = new WeakMap<ChartwrightApi, PreviewMemory>();

/** The memory of an app; empty when the last form was about another service. */
export function previewMemory(
  chartwrightApi: ChartwrightApi,
  subject: string,
): PreviewMemory {
  const present = memories.get(chartwrightApi);
  if (present?.subject === subject) return present;
  const memory: PreviewMemory = { subject };
  memories.set(chartwrightApi, memory);
  return memory;
}
