import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  FLEET_SORTS,
  FleetSort,
} from '@chartwright/backstage-plugin-chartwright-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import tableStyles from '../tables/Table.module.css';
import { FleetTableRow } from './FleetTableRow';
import { FleetView, sortedBy } from './fleetView';
import { FleetRows } from './useFleetComponents';
import styles from './Fleet.module.css';

/** Height of a row, in pixels; `Fleet.module.css` sees to it. */
const ROW = 44;

/** Milliseconds without scrolling after which the rows in sight are fetched. */
const REST = 60;

/**
 * The services of a view. Only the rows in sight are in the page, so that thousands are no more than a few dozen; their
 * number and place are told to those who do not see the page.
 */
export function FleetTable(props: {
  rows: FleetRows;
  total: number;
  view: FleetView;
  chosen: ReadonlySet<string>;
  onChange(view: FleetView): void;
  onChoose(chosen: ReadonlySet<string>): void;
}) {
  const { rows, total, view, chosen, onChange, onChoose } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const scroll = useRef<HTMLDivElement>(null);
  const lastChosen = useRef(0);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  const { first, want } = rows;
  // The services of another view are other services: one begins at its top.
  useEffect(() => {
    scroll.current?.scrollTo?.({ top: 0 });
    lastChosen.current = 0;
  }, [first]);
  useEffect(() => {
    // Who drags to the end asks for the end, and not for all that flies past.
    const timer = setTimeout(() => want(from, to), REST);
    return () => clearTimeout(timer);
  }, [want, from, to]);

  /** Chooses one, or with the shift key all from the one that was chosen before. */
  const choose = (index: number, on: boolean, range: boolean) => {
    const start = range ? Math.min(lastChosen.current, index) : index;
    const end = range ? Math.max(lastChosen.current, index) : index;
    const next = new Set(chosen);
    for (let at = start; at <= end; at++) {
      const ref = rows.rowAt(at)?.entityRef;
      if (ref && on) next.add(ref);
      if (ref && !on) next.delete(ref);
    }
    lastChosen.current = index;
    onChoose(next);
  };

  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroll}
      className={styles.window}
      role="region"
      aria-label={t('fleet.services')}
      aria-busy={rows.pending}
      // What scrolls must be reached from the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={`${tableStyles.table} ${tableStyles.dense} ${styles.services}`}
        aria-rowcount={total + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <VisuallyHidden>{t('fleet.choose')}</VisuallyHidden>
            </th>
            {FLEET_SORTS.map(column => (
              <SortedHead
                key={column}
                column={column}
                view={view}
                onSort={() => onChange(sortedBy(view, column))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Space height={above} />}
          {items.map(({ index, key }) => {
            const component = rows.rowAt(index);
            return (
              <FleetTableRow
                key={key}
                index={index}
                component={component}
                chosen={
                  component !== undefined && chosen.has(component.entityRef)
                }
                onChoose={choose}
              />
            );
          })}
          {below > 0 && <Space height={below} />}
        </tbody>
      </table>
      {total === 0 && <p className={styles.nothing}>{t('fleet.noMatch')}</p>}
    </div>
  );
}

/** The place of the rows that are out of sight. */
function Space({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" className={styles.space}>
      <td colSpan={FLEET_SORTS.length + 1} style={{ height }} />
    </tr>
  );
}

const DIRECTIONS = { asc: 'ascending', desc: 'descending' } as const;

function SortedHead(props: {
  column: FleetSort;
  view: FleetView;
  onSort(): void;
}) {
  const { column, view, onSort } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const direction =
    (view.sort ?? 'name') === column
      ? DIRECTIONS[view.order ?? 'asc']
      : undefined;
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {t(`fleet.columns.${column}`)}
        <span aria-hidden="true" className={styles.direction}>
          {direction === 'ascending' && '▲'}
          {direction === 'descending' && '▼'}
        </span>
      </button>
    </th>
  );
}
