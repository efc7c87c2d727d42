import { Fresh } from './Fresh';

describe('Fresh', () => {
  let time = 0;
  const make = (values: string[]) => jest.fn(async () => values.shift()!);
  const fresh = () => new Fresh<string>(1_000, 2, () => time);

  it('works out once what is asked for several times, until it is old', async () => {
    const cache = fresh();
    const values = make(['a', 'b']);
    const first = [cache.get('k', values), cache.get('k', values)];
    expect(await Promise.all(first)).toEqual(['a', 'a']);
    time += 999;
    expect(await cache.get('k', values)).toBe('a');
    time += 1;
    expect(await cache.get('k', values)).toBe('b');
    expect(values).toHaveBeenCalledTimes(2);
  });

  it('keeps no mistakes, and no more than it may', async () => {
    const cache = fresh();
    await expect(
      cache.get('k', () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    expect(await cache.get('k', async () => 'a')).toBe('a');
    await cache.get('l', async () => 'b');
    await cache.get('m', async () => 'c');
    expect(await cache.get('k', async () => 'again')).toBe('again');
  });
});
