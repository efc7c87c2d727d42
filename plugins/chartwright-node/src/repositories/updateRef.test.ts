import { existsSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { git } from '../__testUtils__/person';
import { retryAdvice } from '../RetryLaterError';
import { readRef, updateRef } from './updateRef';

describe('updateRef', () => {
  const directory = createMockDirectory();
  const ref = 'refs/heads/some/branch';
  let first: string;
  let second: string;

  beforeEach(() => {
    directory.clear();
    git(directory.path, 'init', '--quiet', '--bare');
    const tree = git(directory.path, 'mktree', '--missing');
    const commit = (message: string) =>
      git(directory.path, 'commit-tree', '-m', message, tree);
    first = commit('first');
    second = commit('second');
  });

  it('makes, moves and deletes a ref that git sees', async () => {
    await updateRef(directory.path, ref, { from: undefined, to: first });
    expect(git(directory.path, 'rev-parse', ref)).toBe(first);
    await updateRef(directory.path, ref, { from: first, to: second });
    expect(git(directory.path, 'rev-parse', ref)).toBe(second);
    await updateRef(directory.path, ref, { from: second, to: undefined });
    expect(await readRef(directory.path, ref)).toBeUndefined();
  });

  it('moves a ref that git has packed', async () => {
    await updateRef(directory.path, ref, { from: undefined, to: first });
    git(directory.path, 'pack-refs', '--all');
    await updateRef(directory.path, ref, { from: first, to: second });
    expect(git(directory.path, 'rev-parse', ref)).toBe(second);
  });

  it('does not move what was moved by somebody else', async () => {
    await updateRef(directory.path, ref, { from: undefined, to: second });
    const error = await updateRef(directory.path, ref, {
      from: first,
      to: first,
    }).catch(caught => caught);
    expect(retryAdvice(error)).toEqual({
      retryable: true,
      retryAfterSeconds: 1,
    });
    expect(await readRef(directory.path, ref)).toBe(second);
    expect(existsSync(directory.resolve(`${ref}.lock`))).toBe(false);
  });

  it('waits for git, which holds the lock', async () => {
    directory.addContent({ [`${ref}.lock`]: '' });
    const error = await updateRef(directory.path, ref, {
      from: undefined,
      to: first,
    }).catch(caught => caught);
    expect(retryAdvice(error).retryable).toBe(true);
    expect(existsSync(directory.resolve(`${ref}.lock`))).toBe(true);
  });
});
