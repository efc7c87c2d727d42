import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render } = useServiceChart();

/** Text that YAML, Go templates or shells would change if it were not taken as it is. */
const awkward = [
  '{{ .Values.name }}',
  '$(HOME) ${HOME} `id`',
  'a: b # c',
  '"quoted" \'twice\' \\back',
  'two\nlines\n',
  '  blanks  ',
  '',
  'yes',
  '1e6',
  'ümläut 日本 😀',
  'tab\tbell\u0007',
  '---',
];

describe('command, args and workingDir', () => {
  it("are the image's own by default", async () => {
    const container = (await render(baseValues)).container();
    expect(container).not.toHaveProperty('command');
    expect(container).not.toHaveProperty('args');
    expect(container).not.toHaveProperty('workingDir');
  });

  it('print verbatim', async () => {
    const container = (
      await render(baseValues, {
        command: awkward,
        args: awkward,
        workingDir: '/a b/{{c}}',
      })
    ).container();
    expect(container.command).toEqual(awkward);
    expect(container.args).toEqual(awkward);
    expect(container.workingDir).toBe('/a b/{{c}}');
  });

  it('of each container are its own', async () => {
    const rendered = await render(baseValues, {
      command: ['main'],
      initContainers: {
        init: { command: ['init'], args: ['1'], workingDir: '/i' },
      },
    });
    expect(rendered.container('init')).toMatchObject({
      command: ['init'],
      args: ['1'],
      workingDir: '/i',
    });
  });
});
