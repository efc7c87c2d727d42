import { run } from 'axe-core';

/**
 * Nothing that axe finds serious or worse. Colours are left to the journeys in a browser: here nothing has any.
 *
 * @param part - The part of the page that is this plugin's own.
 */
export async function expectAccessible(part: Element): Promise<void> {
  const { violations } = await run(part, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
  ).toEqual([]);
}
