import type { GeneratorThreads } from './GeneratorThreads';
import { errorFromData } from './TaskMessage';
import { taskRunner } from './taskRunner';

/**
 * Does the same in the calling thread, for tests and programs that serve nobody else meanwhile.
 *
 * @public
 */
export function inThisThread(): GeneratorThreads {
  const runner = taskRunner();
  return {
    async run(task, input, { signal } = {}) {
      signal?.throwIfAborted();
      const answer = await runner.run({
        task,
        input,
        state: new Int32Array(new SharedArrayBuffer(4)),
      });
      signal?.throwIfAborted();
      if (!answer.ok) throw errorFromData(answer.error);
      return answer.value as never;
    },
    close: () => runner.close(),
  };
}
