import { isInsideLink } from './isInsideLink';

describe('isInsideLink', () => {
  it.each([
    ['link', 'chart/values.yaml'],
    ['a/b/link', '../../chart'],
    ['a/link', './../x'],
    ['link', '.'],
  ])('follows %s to %s', (path, target) => {
    expect(isInsideLink(path, target)).toBe(true);
  });

  it.each([
    ['link', '/etc/passwd'],
    ['link', '../outside'],
    ['a/link', '../../outside'],
    // Where `b` is a link itself, what is above it is somewhere else.
    ['link', 'b/../x'],
    ['a/link', '../b/../x'],
  ])('does not follow %s to %s', (path, target) => {
    expect(isInsideLink(path, target)).toBe(false);
  });
});
