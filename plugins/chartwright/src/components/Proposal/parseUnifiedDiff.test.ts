import { parseUnifiedDiff } from './parseUnifiedDiff';

describe('parseUnifiedDiff', () => {
  it('numbers the lines of both sides', () => {
    const diff = [
      '--- a/values.yaml',
      '+++ b/values.yaml',
      '@@ -3,3 +3,4 @@ image',
      ' tag: 1.0.0',
      '-replicas: 1',
      '+replicas: 2',
      '+# two',
      ' port: 80',
      '@@ -20 +21 @@',
      '-a',
      '+b',
      '\\ No newline at end of file',
      '',
    ].join('\n');
    expect(parseUnifiedDiff(diff)).toEqual([
      {
        head: '@@ -3,3 +3,4 @@ image',
        lines: [
          { kind: 'context', before: 3, after: 3, text: 'tag: 1.0.0' },
          { kind: 'removed', before: 4, text: 'replicas: 1' },
          { kind: 'added', after: 4, text: 'replicas: 2' },
          { kind: 'added', after: 5, text: '# two' },
          { kind: 'context', before: 5, after: 6, text: 'port: 80' },
        ],
      },
      {
        head: '@@ -20 +21 @@',
        lines: [
          { kind: 'removed', before: 20, text: 'a' },
          { kind: 'added', after: 21, text: 'b' },
        ],
      },
    ]);
  });

  it('takes an empty line of context for what it is', () => {
    expect(parseUnifiedDiff('@@ -1,2 +1,2 @@\n\n-a\n+b')[0]?.lines).toEqual([
      { kind: 'context', before: 1, after: 1, text: '' },
      { kind: 'removed', before: 2, text: 'a' },
      { kind: 'added', after: 2, text: 'b' },
    ]);
  });

  it('finds nothing in an empty diff', () => {
    expect(parseUnifiedDiff('')).toEqual([]);
  });
});
