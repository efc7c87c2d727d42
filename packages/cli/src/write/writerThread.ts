import { parentPort } from 'node:worker_threads';
import {
  writeFileTree,
  type GeneratedFile,
  type WriteResult,
} from '@chartwright/core/files';
import { answerTo } from './answerTo';
import type { SentFile, ThreadAnswer, WriteRequest } from './WriteMessage';

const kept = new Map<number, GeneratedFile>();

let stopped: ThreadAnswer<WriteResult> | undefined;

parentPort?.on('message', ({ folder, owner, files }: WriteRequest) => {
  const answer =
    stopped ??
    answerTo(() =>
      writeFileTree(
        folder,
        new Map(files.map(([path, sent]) => [path, received(sent)])),
        { owner },
      ),
    );
  if (!('result' in answer)) stopped = answer;
  parentPort?.postMessage(answer);
});

function received(sent: SentFile): GeneratedFile {
  if ('kept' in sent) return kept.get(sent.kept)!;
  if (sent.keepAs !== undefined) kept.set(sent.keepAs, sent.file);
  return sent.file;
}
