/** A running engine, in a thread or in a process of its own. It answers messages one after the other. */
export interface Backend {
  /**
   * Sends a message, which is given away, and resolves to the answer. Further messages may be sent before it is there, and
   * are answered in their order. Rejects with a {@link BackendFailure} when the engine ends before.
   */
  exchange(message: Uint8Array): Promise<Uint8Array>;
  /** Resolves when what was sent so far has left this thread: until then, a thread that is kept busy keeps it back. */
  handedOver(): Promise<void>;
  /** Ends the engine at once, whatever it does. */
  end(): Promise<void>;
}

/** Starts an engine; resolves when it can take messages. */
export type StartBackend = () => Promise<Backend>;

/** An engine that ended by itself: out of memory, a stack overflow, killed. */
export class BackendFailure extends Error {
  override readonly name = 'BackendFailure';
}
