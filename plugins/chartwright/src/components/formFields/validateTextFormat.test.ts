import {
  textFormatProblem,
  unpinnedImageProblem,
  validateTextFormat,
} from './validateTextFormat';

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

describe('unpinnedImageProblem', () => {
  it.each(['a/b:1.4.2', `a/b@sha256:${'0'.repeat(64)}`, 'localhost:5000/b:1'])(
    'accepts %s',
    image => {
      expect(unpinnedImageProblem(image)).toBeUndefined();
    },
  );

  it.each([
    ['a/b', 'no tag'],
    ['localhost:5000/b', 'no tag'],
    ['a/b:latest', 'the tag "latest"'],
  ])('says what is missing of %s', (image, found) => {
    expect(unpinnedImageProblem(image)).toContain(found);
  });
});

describe('validateTextFormat', () => {
  const problems = (
    text: string | undefined,
    options: object = { format: 'cron' },
  ) => {
    const addError = jest.fn();
    validateTextFormat(
      text!,
      { addError } as never,
      { uiSchema: { 'ui:options': options } } as never,
    );
    return addError.mock.calls.flat();
  };

  it('leaves an empty field to the schema', () => {
    expect(problems(undefined)).toEqual([]);
  });

  it('adds the problem to the field', () => {
    expect(problems('every day')).toHaveLength(1);
  });

  it('asks for the version of an image where the template says so', () => {
    const options = { format: 'image-reference', pinned: true };
    expect(problems('a/b', options)).toEqual([
      expect.stringContaining('a/b:1.4.2'),
    ]);
    expect(problems('a/b:1', options)).toEqual([]);
    expect(problems('a/b', { format: 'image-reference' })).toEqual([]);
  });
});
