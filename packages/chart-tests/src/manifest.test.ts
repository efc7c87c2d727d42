import { checkManifests } from '@chartwright/core';
import { ciValues } from './__testUtils__/chartFiles';
import { useServiceChart } from './__testUtils__/useServiceChart';

const { renderText } = useServiceChart({
  dashboards: { 'orders.json': '{\n  "title": "Orders"\n}\n' },
});
const fixtures = Object.entries(ciValues());

describe.each(fixtures)('the manifest of the fixture %s', (_, values) => {
  it('holds no blank lines but those Helm puts between objects and those of texts, and no trailing blanks', async () => {
    const lines = (await renderText(values)).trimEnd().split('\n');
    const blank = lines.filter(
      (line, index) =>
        line === '' &&
        lines[index + 1] !== '---' &&
        // A text in a ConfigMap, which is indented on both sides of the blank line.
        !lines[index + 1]?.startsWith('    '),
    );
    expect(blank).toEqual([]);
    expect(lines.filter(line => /\s$/.test(line))).toEqual([]);
  });

  it('is the same each time', async () => {
    expect(await renderText(values)).toBe(await renderText(values));
  });

  it("has no field that Kubernetes or the custom resources' definitions do not know, and no other error", async () => {
    const { findings, objects } = checkManifests([
      {
        name: 'production',
        production: true,
        namespace: 'shop',
        texts: [{ text: await renderText(values) }],
      },
    ]);
    expect(objects).toBeGreaterThan(2);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
