import { defineBlocks } from '../merge/template/defineBlocks';

/** The generated template with one `define` block as it was; without it when it was not there. */
export function templateWithoutMine(
  { base, ours }: { readonly base: string; readonly ours: string },
  part: string,
): string | undefined {
  const before = defineBlocks(base)?.blocks.get(part);
  const now = defineBlocks(ours)?.blocks.get(part);
  if (now === undefined) {
    return before === undefined ? ours : `${ours}${before}`;
  }
  return ours.replace(now, () => before ?? '');
}
