import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHelmEngine } from './createHelmEngine';
import { rehearsalOf } from './rehearsalOf';
import { testableBackends } from './__testUtils__/backends';
import { chartOf } from './__testUtils__/chartOf';

const release = { name: 'release' };
const chart = chartOf({ 'templates/a.yaml': 'ok: {{ .Values.n }}' });

describe.each(testableBackends())('a rehearsal of the %s engine', backend => {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-rehearsal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What an engine renders that rehearsed with a file of this content. */
  async function renderedAfter(content?: Uint8Array): Promise<string[]> {
    const rehearsal = join(folder, 'rehearsal');
    rmSync(rehearsal, { force: true });
    if (content) writeFileSync(rehearsal, content);
    const engine = await createHelmEngine({ prefer: backend, rehearsal });
    try {
      const outcomes = engine.renderEach(chart, [
        { values: [{ n: 1 }], release },
        { values: [{ n: 2 }], release },
      ]);
      return (await Promise.all(outcomes)).map(outcome =>
        outcome.ok ? outcome.result.manifest : outcome.error.message,
      );
    } finally {
      await engine.close();
    }
  }

  it('changes nothing of what is rendered, whatever is in its file', async () => {
    const rendered = await renderedAfter();
    expect(rendered).toEqual([
      '---\n# Source: test/templates/a.yaml\nok: 1\n',
      '---\n# Source: test/templates/a.yaml\nok: 2\n',
    ]);
    const other = chartOf({ 'templates/a.yaml': '{{ fail "rehearsed" }}' });
    const content = rehearsalOf(other, [{ values: [], release }]);
    expect(await renderedAfter(content)).toEqual(rendered);
    expect(await renderedAfter(content.subarray(0, -20))).toEqual(rendered);
    expect(await renderedAfter(Buffer.from('no messages'))).toEqual(rendered);
  });
});
