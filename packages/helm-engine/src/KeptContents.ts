import { encodeFile, type WireFile } from './wire/frame';

/** Bytes that one engine keeps at most. */
const MOST_BYTES = 8 << 20;

/** The contents of files that one engine was told to keep. */
export class KeptContents {
  private readonly numbers = new Set<number>();
  private bytes = 0;

  /** Whether there are so many that the engine should forget them. */
  get isFull(): boolean {
    return this.bytes > MOST_BYTES;
  }

  /** To be called when the engine is told to. */
  forget(): void {
    this.numbers.clear();
    this.bytes = 0;
  }

  /** Writes files, contents that the engine has by their numbers; it has the others when it comes to what is sent next. */
  encode(files: readonly WireFile[]): Uint8Array[] {
    return files.flatMap(file => {
      const isKept = this.numbers.has(file.number);
      if (file.number > 0 && !isKept) {
        this.numbers.add(file.number);
        this.bytes += file.content.length;
      }
      return encodeFile(file, isKept);
    });
  }
}
