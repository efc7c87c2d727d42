import { parentPort } from 'node:worker_threads';
import { applyRegeneration } from '@chartwright/core/regenerate';
import { answerTo } from './answerTo';
import type { ApplyRequest } from './WriteMessage';

parentPort?.on('message', ({ folder, changes }: ApplyRequest) =>
  parentPort?.postMessage(
    answerTo(() => applyRegeneration(folder, { changes, files: [] }, false)),
  ),
);
