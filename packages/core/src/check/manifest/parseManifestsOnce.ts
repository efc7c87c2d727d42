import type { ManifestText } from './ManifestText';
import { parseManifests, type ParsedManifests } from './parseManifests';

const MOST_TEXTS = 1000;
const LONGEST_TEXT = 100_000;
const known = new Map<
  string,
  { source: ManifestText; parsed: ParsedManifests }
>();

/**
 * As {@link parseManifests}, but a text is read once: environments share most of their objects to the byte, and what is
 * compared is priced as well. Objects are never changed, which makes sharing them safe; the oldest are forgotten first.
 */
export function parseManifestsOnce(source: ManifestText): ParsedManifests {
  const before = known.get(source.text);
  if (
    before &&
    before.source.file === source.file &&
    before.source.line === source.line
  ) {
    return before.parsed;
  }
  const parsed = parseManifests(source);
  if (known.size >= MOST_TEXTS) known.delete(known.keys().next().value!);
  if (source.text.length < LONGEST_TEXT)
    known.set(source.text, { source, parsed });
  return parsed;
}
