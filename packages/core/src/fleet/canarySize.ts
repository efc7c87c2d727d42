/**
 * How many members go first, from `3` or `10%`: a share is rounded up, so that it is never none.
 *
 * @returns undefined when the text is neither a whole number nor a percentage from 0 to 100.
 */
export function canarySize(text: string, total: number): number | undefined {
  const match = /^(\d{1,9})(%?)$/.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const number = Number(match[1]);
  if (match[2] === '') {
    return Math.min(number, total);
  }
  return number <= 100 ? Math.ceil((total * number) / 100) : undefined;
}
