import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileSystemError, WriteRefusedError } from '@chartwright/core/files';
import type {
  FileTree,
  GeneratedFile,
  WriteResult,
} from '@chartwright/core/files';
import type { RepositoryWriter } from './RepositoryWriter';
import type { SentFile, WriteAnswer, WriteRequest } from './WriteMessage';

const AHEAD = 4;

interface Waiting {
  resolve(result: WriteResult): void;
  reject(error: unknown): void;
}

/**
 * Writes in a thread of its own: to create the hundred and more files of a repository takes as long as to generate it,
 * and nearly all of that is waiting for the file system. After the first that fails it writes no other.
 */
export function threadedWriter(): RepositoryWriter {
  // eslint-disable-next-line no-restricted-syntax -- the bundle puts both files side by side
  const worker = new Worker(join(__dirname, 'writerThread.cjs'));
  const waiting: Waiting[] = [];
  const send = fileSender();
  worker.on('message', (answer: WriteAnswer) => {
    const next = waiting.shift()!;
    if ('result' in answer) next.resolve(answer.result);
    else next.reject(errorOf(answer));
  });
  worker.on('error', error => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    write(folder, { tree, name }) {
      const request: WriteRequest = { folder, owner: name, files: send(tree) };
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(request);
      });
    },
    ahead: AHEAD,
    async close() {
      await worker.terminate();
    },
  };
}

/**
 * Gives the files of one tree after the other as they are to be sent. What comes in a second tree, as the library chart
 * does, is kept by the other thread from then on: copying texts from thread to thread is most of what sending takes.
 */
function fileSender(): (tree: FileTree) => WriteRequest['files'] {
  const seen = new WeakSet<GeneratedFile>();
  const kept = new WeakMap<GeneratedFile, SentFile>();
  let count = 0;
  const sentFile = (file: GeneratedFile): SentFile => {
    if (!seen.has(file)) {
      seen.add(file);
      return { file };
    }
    kept.set(file, { kept: count });
    return { file, keepAs: count++ };
  };
  return tree => {
    // Pristine copies are the same objects as what they are copies of, and cross once.
    const sent = new Map<GeneratedFile, SentFile>();
    for (const file of tree.values()) {
      if (!sent.has(file)) sent.set(file, kept.get(file) ?? sentFile(file));
    }
    return [...tree].map(([path, file]) => [path, sent.get(file)!] as const);
  };
}

function errorOf(answer: Exclude<WriteAnswer, { result: unknown }>): unknown {
  if ('refused' in answer) return new WriteRefusedError(answer.refused);
  if ('failed' in answer) return new FileSystemError(answer.failed);
  return answer.fault;
}
