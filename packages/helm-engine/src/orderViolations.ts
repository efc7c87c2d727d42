/** A bullet of a schema message with those below it. */
interface Bullet {
  readonly text: string;
  readonly below: Bullet[];
}

/** Bullets of one level stand two blanks deeper than those above. */
const BULLET = /^( *)- /;

/**
 * Puts the bullets of a schema message into a fixed order.
 *
 * @remarks
 * The validator that Helm uses ranges over maps, so Helm lists the violations of one chart in another order each time.
 * The result is one of the orders that Helm could have printed.
 */
export function orderViolations(message: string): string {
  const top: Bullet[] = [];
  const lines: string[] = [];
  const flush = () => {
    lines.push(...print(top));
    top.length = 0;
  };
  let stack: Array<{ indent: number; bullets: Bullet[] }> = [];
  for (const line of message.split('\n')) {
    const indent = BULLET.exec(line)?.[1]?.length;
    if (indent === undefined) {
      flush();
      lines.push(line);
      stack = [];
      continue;
    }
    stack = stack.filter(level => level.indent < indent);
    const bullet: Bullet = { text: line, below: [] };
    (stack.at(-1)?.bullets ?? top).push(bullet);
    stack.push({ indent, bullets: bullet.below });
  }
  flush();
  return lines.join('\n');
}

function print(bullets: readonly Bullet[]): string[] {
  return bullets
    .map(({ text, below }) => [text, ...print(below)].join('\n'))
    .sort((a, b) => {
      if (a === b) {
        return 0;
      }
      return a < b ? -1 : 1;
    });
}
