/** What is wrong with a folder of a resource type; the message is for the person who wrote it. */
export class ResourceTypeError extends Error {
  override readonly name = 'ResourceTypeError';

  constructor(readonly file: string, readonly faults: readonly string[]) {
    super(`${file}: ${faults.join('; ')}`);
  }
}
