import {
  DashboardBuilder,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { layoutRow } from './layoutRow';
import { panelId } from './panelId';
import type { RowPlan } from './panels';

/** Puts rows below each other, each with its title and its panels. */
export function addRows(
  board: DashboardBuilder,
  rows: readonly RowPlan[],
): void {
  let top = 0;
  for (const { title, panels } of rows) {
    board.withRow(
      new RowBuilder(title)
        .id(panelId(`row/${title}`))
        .gridPos({ x: 0, y: top, w: 24, h: 1 }),
    );
    const { placed, bottom } = layoutRow(panels, top + 1);
    placed.forEach(panel => board.withPanel(panel));
    top = bottom;
  }
}
