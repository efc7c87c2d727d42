import { textFormatProblem, validateTextFormat } from './validateTextFormat';

describe('textFormatProblem', () => {
  it.each([
    ['image-reference', 'ghcr.io/acme/orders:1.4.2'],
    ['cron', '*/5 * * * *'],
    ['host-pattern', 'orders.{domain}'],
    ['http-path', '/health'],
    ['time-zone', 'Europe/Vienna'],
  ])('accepts the %s %s', (format, text) => {
    expect(textFormatProblem(format, text)).toBeUndefined();
  });

  it.each([
    ['image-reference', 'ghcr.io/acme/Orders:1.4.2'],
    ['cron', '61 * * * *'],
    ['host-pattern', 'orders_{domain}'],
    ['http-path', 'health'],
    ['time-zone', 'Europe/Atlantis'],
  ])('explains what is wrong with the %s %s', (format, text) => {
    expect(textFormatProblem(format, text)).toMatch(/^Expected .+: .+/);
  });

  it('says so when a template names a format that does not exist', () => {
    expect(textFormatProblem('colour', 'red')).toContain('"colour"');
  });
});

describe('validateTextFormat', () => {
  const problems = (text: string | undefined) => {
    const addError = jest.fn();
    validateTextFormat(
      text!,
      { addError } as never,
      { uiSchema: { 'ui:options': { format: 'cron' } } } as never,
    );
    return addError.mock.calls.flat();
  };

  it('leaves an empty field to the schema', () => {
    expect(problems(undefined)).toEqual([]);
  });

  it('adds the problem to the field', () => {
    expect(problems('every day')).toHaveLength(1);
  });
});
