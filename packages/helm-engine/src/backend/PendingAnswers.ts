import type { BackendFailure } from './Backend';

interface PendingAnswer<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** The answers that an engine owes, in the order in which they were asked for. */
export class PendingAnswers<Answer> {
  private readonly pending: PendingAnswer<Answer>[] = [];

  get size(): number {
    return this.pending.length;
  }

  /** The next answer that is not promised yet. */
  next(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.pending.push({ resolve, reject });
    });
  }

  /** Gives the answer that was asked for first. */
  settle(answer: Answer): void {
    this.pending.shift()?.resolve(answer);
  }

  /** There will be no more answers. */
  fail(failure: BackendFailure): void {
    this.pending.splice(0).forEach(({ reject }) => reject(failure));
  }
}
