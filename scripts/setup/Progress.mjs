/**
 * Says what is going on: on a terminal one line that is rewritten every second, elsewhere one line a change and one every
 * 20 seconds, so that a log stays short and a person sees that it lives.
 */
export class Progress {
  #stream;
  #now;
  #title = '';
  #detail = '';
  #begun = 0;
  #lastPrinted = 0;
  #timer;

  constructor(stream = process.stderr, now = Date.now) {
    this.#stream = stream;
    this.#now = now;
  }

  begin(title) {
    this.#title = title;
    this.#detail = '';
    this.#begun = this.#now();
    this.#print();
    this.#timer = setInterval(() => this.#tick(), 1_000);
    this.#timer.unref();
  }

  detail(text) {
    if (text === this.#detail) return;
    this.#detail = text;
    this.#print();
  }

  done(note = '') {
    this.#close(`✔ ${this.#title}${note && ` (${note})`}, ${this.#elapsed()}`);
  }

  failed() {
    this.#close(`✖ ${this.#title}, after ${this.#elapsed()}`);
  }

  #elapsed() {
    return `${Math.round((this.#now() - this.#begun) / 1000)} s`;
  }

  #tick() {
    const quietFor = this.#now() - this.#lastPrinted;
    if (this.#stream.isTTY || quietFor >= 20_000) this.#print();
  }

  #print() {
    this.#lastPrinted = this.#now();
    const detail = this.#detail ? `: ${this.#detail}` : '';
    const text = `  ${this.#title}${detail} … ${this.#elapsed()}`;
    if (this.#stream.isTTY) {
      this.#stream.write(`\r\x1b[K${text.slice(0, this.#stream.columns - 1)}`);
    } else {
      this.#stream.write(`${text}\n`);
    }
  }

  #close(text) {
    clearInterval(this.#timer);
    this.#stream.write(this.#stream.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`);
  }
}
