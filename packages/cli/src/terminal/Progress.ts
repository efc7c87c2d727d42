import type { Terminal } from './Terminal';

const SHOW_AFTER_MS = 300;
const REDRAW_MS = 80;
const LINE_MS = 5000;

/** Milliseconds that never go back. Node loads `performance` with all its relatives when it is first used: 2 ms. */
const now = () => process.uptime() * 1000;

/**
 * Tells how far long work is, on standard error. On a terminal one line that rewrites itself; elsewhere a plain line now
 * and then. Work that is done at once says nothing.
 */
export class Progress {
  readonly #started = now();
  #last = 0;
  #drawn = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly doing: string,
    private readonly total: number,
  ) {}

  /** Call before each item. */
  step(done: number, item: string): void {
    const time = now();
    if (time - this.#started < SHOW_AFTER_MS) return;
    const { interactive, columns, errColours } = this.terminal;
    if (time - this.#last < (interactive ? REDRAW_MS : LINE_MS)) return;
    if (!interactive && this.#last === 0) {
      this.#last = time;
      return;
    }
    this.#last = time;
    const text = `${this.doing} ${done + 1}/${this.total} ${item}`;
    if (interactive) {
      this.#drawn = true;
      this.terminal.err(
        `\r\u001b[2K${errColours.dim(text.slice(0, columns - 1))}`,
      );
    } else {
      this.terminal.err(`${text}\n`);
    }
  }

  /** Call when the work is over, however it ended. */
  end(): void {
    if (this.#drawn) this.terminal.err('\r\u001b[2K');
    this.#drawn = false;
  }
}
