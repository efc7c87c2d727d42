/**
 * What was worked out lately, so that key strokes in a row do not ask the catalog and repositories again. Mistakes are not
 * kept.
 */
export class Fresh<V> {
  private readonly values = new Map<
    string,
    { value: Promise<V>; since: number }
  >();

  /** @param now - Milliseconds of a clock that only goes forward. */
  constructor(
    private readonly milliseconds: number,
    private readonly capacity: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(key: string, make: () => Promise<V>): Promise<V> {
    const known = this.values.get(key);
    if (known && this.now() - known.since < this.milliseconds) {
      return known.value;
    }
    const value = make().catch(error => {
      if (this.values.get(key)?.value === value) this.values.delete(key);
      throw error;
    });
    this.values.delete(key);
    this.values.set(key, { value, since: this.now() });
    const [oldest] = this.values.keys();
    if (this.values.size > this.capacity && oldest !== undefined) {
      this.values.delete(oldest);
    }
    return value;
  }
}
