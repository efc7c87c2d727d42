/**
 * Both versions between the markers that Git and editors know, with the base in the middle (`diff3` style).
 *
 * @param sides - Texts that each end with a line ending or are empty.
 */
export function conflictMarkers(
  sides: { base: string; theirs: string; ours: string },
  ending: '\r\n' | '\n',
): string {
  return [
    '<<<<<<< yours',
    ending,
    terminated(sides.theirs, ending),
    '||||||| generated before',
    ending,
    terminated(sides.base, ending),
    '=======',
    ending,
    terminated(sides.ours, ending),
    '>>>>>>> generated now',
    ending,
  ].join('');
}

function terminated(text: string, ending: string): string {
  return text === '' || text.endsWith('\n') ? text : text + ending;
}
