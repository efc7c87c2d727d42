import fc from 'fast-check';
import { formatPath, parsePath } from './fieldPath';

describe('formatPath', () => {
  it('quotes what is not a plain name', () => {
    expect(
      formatPath([
        'spec',
        'exposure',
        'hosts',
        'a.example.com',
        'paths',
        '/',
        0,
      ]),
    ).toBe('spec.exposure.hosts["a.example.com"].paths["/"][0]');
  });

  it('is undone by parsePath', () => {
    const segment = fc.oneof(
      fc.string(),
      fc.nat(),
      fc.constantFrom('spec', 'a-b', 'a.b'),
    );
    fc.assert(
      fc.property(fc.array(segment), path => {
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });

  it('tells what is no path', () => expect(parsePath('a[b')).toBeUndefined());
});
