import type {
  FileTree,
  GeneratedFile,
  WriteResult,
} from '@chartwright/core/files';
import { askingThread } from './askingThread';
import type { RepositoryWriter } from './RepositoryWriter';
import type { SentFile, WriteRequest } from './WriteMessage';

const AHEAD = 4;

/**
 * Writes in a thread of its own: to create the hundred and more files of a repository takes as long as to generate it,
 * and nearly all of that is waiting for the file system. After the first that fails it writes no other.
 */
export function threadedWriter(): RepositoryWriter {
  const thread = askingThread<WriteRequest, WriteResult>('writerThread.cjs');
  const send = fileSender();
  return {
    write: (folder, { tree, name }) =>
      thread.ask({ folder, owner: name, files: send(tree) }),
    ahead: AHEAD,
    close: thread.close,
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
