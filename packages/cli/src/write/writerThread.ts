import { parentPort } from 'node:worker_threads';
import {
  FileSystemError,
  WriteRefusedError,
  writeFileTree,
} from '@chartwright/core/files';
import type { GeneratedFile } from '@chartwright/core/files';
import type { SentFile, WriteAnswer, WriteRequest } from './WriteMessage';

const kept = new Map<number, GeneratedFile>();

let stopped: WriteAnswer | undefined;

parentPort?.on('message', (request: WriteRequest) => {
  const answer = stopped ?? answerTo(request);
  if (!('result' in answer)) stopped = answer;
  parentPort?.postMessage(answer);
});

function answerTo({ folder, owner, files }: WriteRequest): WriteAnswer {
  try {
    const tree = new Map(files.map(([path, sent]) => [path, received(sent)]));
    return { result: writeFileTree(folder, tree, { owner }) };
  } catch (error) {
    if (error instanceof WriteRefusedError) return { refused: error.problems };
    if (error instanceof FileSystemError) return { failed: error.problem };
    return { fault: error };
  }
}

function received(sent: SentFile): GeneratedFile {
  if ('kept' in sent) return kept.get(sent.kept)!;
  if (sent.keepAs !== undefined) kept.set(sent.keepAs, sent.file);
  return sent.file;
}
