import { join } from 'node:path';
import {
  checkTarget,
  mergeResults,
  reportText,
  SchemaStore,
  type CheckResult,
} from '@chartwright/core/check';
import type { GeneratedRepository } from '@chartwright/core/generate';
import { targetOfRepository } from '@chartwright/core/render';
import {
  createRenderer,
  type EngineChoice,
  type RenderLoad,
} from '../engine/createRenderer';
import { textMarks } from '../report/textMarks';
import type { Terminal } from '../terminal/Terminal';

/** Of the objects that every service has. */
const USUAL_API_VERSIONS = ['v1', 'monitoring.coreos.com/v1'];

/** Renders and checks repositories that are still in memory. */
export interface GeneratedChecker {
  /** Begins with one, which will lie in that folder. A failure waits until somebody asks for it. */
  start(made: GeneratedRepository, folder: string): Promise<CheckResult>;
  /** Resolves when the engine can work on what was begun, even while this thread is busy. */
  handedOver(): Promise<void>;
  /** One result of all. */
  result(checks: readonly Promise<CheckResult>[]): Promise<CheckResult>;
  /** The result for a person. */
  text(result: CheckResult, colours: Terminal['outColours']): string;
  close(): Promise<void>;
}

/** A checker for the life of a command; its engine starts in the background. */
export async function generatedChecker(
  engine: EngineChoice,
  env: NodeJS.ProcessEnv,
  load: RenderLoad,
): Promise<GeneratedChecker> {
  const renderer = await createRenderer(engine, env, { ...load, unmade: true });
  return {
    start(made, folder) {
      const target = targetOfRepository(made);
      if (!target) return Promise.resolve(mergeResults([]));
      const result = checkTarget(target, renderer, {
        folder: join(folder, 'chart'),
      });
      result.catch(() => undefined);
      return result;
    },
    handedOver: () => renderer.handedOver(),
    async result(checks) {
      // There is nothing else to do until the first render is there.
      SchemaStore.shared().read(USUAL_API_VERSIONS);
      return mergeResults(await Promise.all(checks));
    },
    text: (result, colours) => reportText(result, textMarks(colours)),
    close: () => renderer.close(),
  };
}
