import { isMap } from '../resolve/mergeLayers';
import { didYouMean } from '../spec/didYouMean';

/** Reads unknown data; what does not fit is remembered, and something harmless returned. */
export class FieldReader {
  constructor(private readonly faults: string[]) {}

  readonly map = <K extends string>(
    value: unknown,
    path: string,
    keys: readonly K[],
  ): Partial<Record<K, unknown>> => {
    if (!isMap(value)) {
      this.faults.push(`\`${path}\` must be a map`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if ((keys as readonly string[]).includes(key)) continue;
      const near = didYouMean(key, keys);
      const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
      this.faults.push(`\`${path}\` has no field \`${key}\`${hint}`);
    }
    return value as Partial<Record<K, unknown>>;
  };

  readonly text = (value: unknown, path: string): string => {
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
    this.faults.push(`\`${path}\` must be a text`);
    return '';
  };

  readonly number = (value: unknown, path: string): number => {
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    this.faults.push(`\`${path}\` must be a whole number`);
    return 0;
  };

  readonly word = <T extends string>(
    value: unknown,
    path: string,
    words: readonly T[],
  ): T => {
    const found = words.find(word => word === value);
    if (found !== undefined) return found;
    this.faults.push(`\`${path}\` must be one of ${words.join(', ')}`);
    return words[0]!;
  };

  readonly list = (value: unknown, path: string): readonly unknown[] => {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.faults.push(`\`${path}\` must be a list`);
    return [];
  };

  readonly entries = <T>(
    value: unknown,
    path: string,
    read: (entry: unknown, path: string) => T,
  ): Record<string, T> => {
    if (value === undefined) return {};
    if (!isMap(value)) {
      this.faults.push(`\`${path}\` must be a map`);
      return {};
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        read(entry, `${path}.${key}`),
      ]),
    );
  };

  readonly texts = (value: unknown, path: string): Record<string, string> =>
    this.entries(value, path, this.text);

  readonly optional = <T>(
    value: unknown,
    path: string,
    read: (value: unknown, path: string) => T,
  ): T | undefined => (value === undefined ? undefined : read(value, path));
}
