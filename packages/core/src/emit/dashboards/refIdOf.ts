/** Name of a query in its panel, as Grafana counts them: A to Z, then AA, AB and so on. */
export function refIdOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26
    ? letter
    : `${refIdOf(Math.floor(index / 26) - 1)}${letter}`;
}
