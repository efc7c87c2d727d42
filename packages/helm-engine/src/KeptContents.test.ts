import { createHelmEngine } from './createHelmEngine';
import { KeptContents } from './KeptContents';
import { wireFiles } from './wireFiles';
import { testableBackends } from './__testUtils__/backends';
import { chartOf } from './__testUtils__/chartOf';

const LIBRARY = {
  'charts/lib/Chart.yaml':
    'apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n',
  'charts/lib/templates/_lib.tpl':
    '{{ define "lib.text" }}from the library{{ end }}',
};

/** The chart of a service over a library. */
const service = (name: string, library = LIBRARY) =>
  chartOf({
    ...library,
    'templates/a.yaml': `${name}: {{ include "lib.text" . }}`,
  });

const bytesOf = (kept: KeptContents, name: string, library = LIBRARY) =>
  Buffer.concat(kept.encode(wireFiles(service(name, library)))).toString(
    'latin1',
  );

describe('the contents that an engine keeps', () => {
  it('are numbered when they come again, and sent once more', () => {
    const library = { ...LIBRARY, 'charts/lib/values.yaml': 'only: here' };
    const kept = new KeptContents();
    const has = (text: string) => text.includes('only: here');
    expect(has(bytesOf(kept, 'first', library))).toBe(true);
    expect(has(bytesOf(kept, 'second', library))).toBe(true);
    const third = bytesOf(kept, 'third', library);
    expect(has(third)).toBe(false);
    expect(third).toContain('charts/lib/values.yaml');
    expect(third).toContain('third: {{ include');
    // Another engine does not have them.
    expect(has(bytesOf(new KeptContents(), 'third', library))).toBe(true);
    kept.forget();
    expect(has(bytesOf(kept, 'fourth', library))).toBe(true);
  });

  it('are to be forgotten when they are many', () => {
    const kept = new KeptContents();
    for (let count = 0; count < 10; count++) {
      const library = {
        ...LIBRARY,
        'charts/lib/README.md': `${count}`.repeat(1 << 20),
      };
      bytesOf(kept, 'a', library);
      expect(kept.isFull).toBe(count >= 8);
      bytesOf(kept, 'b', library);
    }
    kept.forget();
    expect(kept.isFull).toBe(false);
  });

  it.each(testableBackends())(
    'are those of the right chart in the %s engine',
    async backend => {
      const engine = await createHelmEngine({ prefer: backend });
      const release = { name: 'release' };
      const rendered = async (name: string, library = LIBRARY) => {
        const [outcome] = engine.renderEach(service(name, library), [
          { values: [], release },
        ]);
        const made = await outcome!;
        return made.ok
          ? made.result.manifest.trim().split('\n').at(-1)
          : made.error;
      };
      try {
        for (const name of ['a', 'b', 'c', 'd']) {
          expect(await rendered(name)).toBe(`${name}: from the library`);
        }
        const other = {
          ...LIBRARY,
          'charts/lib/templates/_lib.tpl':
            '{{ define "lib.text" }}changed{{ end }}',
        };
        for (const name of ['a', 'b', 'c']) {
          expect(await rendered(name, other)).toBe(`${name}: changed`);
          expect(await rendered(name)).toBe(`${name}: from the library`);
        }
        // More than the engine keeps.
        for (let count = 0; count < 24; count++) {
          const large = {
            ...LIBRARY,
            'charts/lib/README.md': `${count % 12}`.repeat(1 << 20),
          };
          expect(await rendered(`s${count}`, large)).toBe(
            `s${count}: from the library`,
          );
        }
      } finally {
        await engine.close();
      }
    },
  );
});
