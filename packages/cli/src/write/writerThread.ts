import { parentPort } from 'node:worker_threads';
import {
  FileSystemError,
  WriteRefusedError,
  writeFileTree,
} from '@chartwright/core/files';
import type { WriteAnswer, WriteRequest } from './WriteMessage';

let stopped: WriteAnswer | undefined;

parentPort?.on('message', (request: WriteRequest) => {
  const answer = stopped ?? answerTo(request);
  if (!('result' in answer)) stopped = answer;
  parentPort?.postMessage(answer);
});

function answerTo({ folder, owner, files }: WriteRequest): WriteAnswer {
  try {
    return { result: writeFileTree(folder, new Map(files), { owner }) };
  } catch (error) {
    if (error instanceof WriteRefusedError) return { refused: error.problems };
    if (error instanceof FileSystemError) return { failed: error.problem };
    return { fault: error };
  }
}
