import { ChartwrightApi } from '../../api';
import { FleetView } from './fleetView';

/** Rows that the backend gives at once, at the most. */
const MOST_ROWS = 500;

/** The references of all components of a view, page by page. */
export async function allEntityRefs(
  chartwrightApi: Pick<ChartwrightApi, 'getFleetComponents'>,
  { group, ...view }: FleetView,
): Promise<string[]> {
  const refs: string[] = [];
  for (;;) {
    const { items, total } = await chartwrightApi.getFleetComponents({
      ...view,
      limit: MOST_ROWS,
      offset: refs.length,
    });
    refs.push(...items.map(({ entityRef }) => entityRef));
    if (items.length === 0 || refs.length >= total) return refs;
  }
}
