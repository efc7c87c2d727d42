/** A failure whose message is meant for the person at the terminal: what is wrong, and what to do. */
export class SetupError extends Error {
  constructor(title, advice, details = '') {
    super([title, advice, details].filter(Boolean).join('\n'));
    this.name = 'SetupError';
  }
}
