import { useApi } from '@backstage/frontend-plugin-api';
import {
  PreviewRequest,
  PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { chartwrightApiRef } from '../../api';
import { PreviewMemory } from './previewMemory';

/** Milliseconds without a key stroke after which a picture is asked for, while somebody types. After a rest it is asked for at once. */
const PAUSE = 80;

/** A picture of what is typed, and how it stands with it. */
export interface Preview {
  /** The last picture; also while a newer one is on its way, and after one that failed. */
  view?: PreviewView;
  /** Why the newest picture could not be had. */
  error?: Error;
  /** Whether a newer picture is on its way. */
  pending: boolean;
  retry(): void;
}

/**
 * Follows a request: asks at once when it changes after a rest, and shortly after the last change while it keeps changing;
 * ends the question before, and keeps the last picture until there is a new one. Typing is never kept waiting: the picture is
 * drawn when nothing more urgent is to be.
 *
 * @param request - undefined while there is nothing to ask.
 * @param memory - Where the last picture is kept from one page of the form to the next.
 */
export function usePreview(
  request: PreviewRequest | undefined,
  memory: PreviewMemory,
): Preview {
  const chartwrightApi = useApi(chartwrightApiRef);
  const key = request && JSON.stringify(request);
  const [attempt, setAttempt] = useState(0);
  // Drawn from the memory; the state is there to have it drawn, when nothing more urgent is to be.
  const [, setDrawn] = useState<PreviewMemory['last']>();
  const [failed, setFailed] = useState<{ key: string; error: Error }>();
  const changedAt = useRef(-Infinity);

  useEffect(() => {
    const rested = performance.now() - changedAt.current >= PAUSE;
    changedAt.current = performance.now();
    if (key === undefined || memory.last?.key === key) return undefined;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const view = await chartwrightApi.preview(
          JSON.parse(key),
          controller.signal,
        );
        if (controller.signal.aborted) return;
        memory.last = { key, view };
        startTransition(() => setDrawn(memory.last));
      } catch (error) {
        if (controller.signal.aborted) return;
        setFailed({
          key,
          error: error instanceof Error ? error : new Error(String(error)),
        });
      }
    };
    const timer = setTimeout(ask, rested ? 0 : PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [chartwrightApi, key, memory, attempt]);

  const retry = useCallback(() => {
    setFailed(undefined);
    setAttempt(count => count + 1);
  }, []);
  useEffect(() => {
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);

  const answered = memory.last?.key === key;
  const error = failed?.key === key && !answered ? failed?.error : undefined;
  return {
    view: key === undefined ? undefined : memory.last?.view,
    error,
    pending: key !== undefined && !answered && error === undefined,
    retry,
  };
}
