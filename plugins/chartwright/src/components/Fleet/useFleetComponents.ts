import { useApi } from '@backstage/frontend-plugin-api';
import {
  FleetComponent,
  FleetComponents,
} from '@chartwright/backstage-plugin-chartwright-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { chartwrightApiRef } from '../../api';
import { FleetView } from './fleetView';

/** Components that are asked for at once. */
export const PAGE = 100;

/** The components of a view, as far as they have been fetched. */
export interface FleetRows {
  /** The first page: totals, facets, groups. The one of the view before while the next is on its way. */
  first?: FleetComponents;
  pending: boolean;
  error?: Error;
  /** Asks for everything again. */
  retry(): void;
  /** The component at a place; undefined until it is there. */
  rowAt(index: number): FleetComponent | undefined;
  /** Sees to it that the components at these places come. */
  want(from: number, to: number): void;
}

/** Fetches the components of a view page by page, as they come into sight. */
export function useFleetComponents(view: FleetView): FleetRows {
  const chartwrightApi = useApi(chartwrightApiRef);
  const key = JSON.stringify(view);
  const [shown, setShown] = useState<{ key: string; first: FleetComponents }>();
  const [failed, setFailed] = useState<{ key: string; error: Error }>();
  const [, setFetched] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const pages = useRef(new Map<number, FleetComponent[] | 'coming'>());

  const fetchPage = useCallback(
    async (page: number, isWanted: () => boolean) => {
      try {
        const answer = await chartwrightApi.getFleetComponents({
          ...JSON.parse(key),
          limit: PAGE,
          offset: page * PAGE,
        });
        if (!isWanted()) return;
        if (page === 0) {
          pages.current = new Map([[0, answer.items]]);
          setShown({ key, first: answer });
        } else {
          pages.current.set(page, answer.items);
        }
        setFetched(count => count + 1);
      } catch (error) {
        if (!isWanted()) return;
        pages.current.delete(page);
        setFailed({
          key,
          error: error instanceof Error ? error : new Error(String(error)),
        });
      }
    },
    [chartwrightApi, key],
  );

  useEffect(() => {
    let wanted = true;
    fetchPage(0, () => wanted);
    return () => {
      wanted = false;
    };
  }, [fetchPage, attempt]);

  const retry = useCallback(() => {
    setFailed(undefined);
    setAttempt(count => count + 1);
  }, []);
  // With each first page the others are wanted anew.
  const first = shown?.key === key ? shown.first : undefined;
  const want = useCallback(
    (from: number, to: number) => {
      if (!first) return;
      const present = pages.current;
      for (
        let page = Math.floor(from / PAGE);
        page <= Math.floor(to / PAGE);
        page++
      ) {
        if (!present.has(page)) {
          present.set(page, 'coming');
          fetchPage(page, () => pages.current === present);
        }
      }
    },
    [fetchPage, first],
  );

  return {
    first: shown?.first,
    pending: !first && failed?.key !== key,
    error: failed?.key === key ? failed.error : undefined,
    retry,
    rowAt: index => {
      const page = pages.current.get(Math.floor(index / PAGE));
      return page === 'coming' ? undefined : page?.[index % PAGE];
    },
    want,
  };
}
