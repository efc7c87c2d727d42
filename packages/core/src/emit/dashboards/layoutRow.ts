import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { GridPos, Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { PanelPlan } from './panels';

/** Columns of Grafana's grid. */
const WIDTH = 24;

const SHAPES = {
  stat: { height: 4, most: 6 },
  graph: { height: 8, most: 3 },
  wide: { height: 6, most: 1 },
} as const;

/** The panels of a row with their places: lines of panels of one size, each line as wide as the dashboard. */
export function layoutRow(
  panels: readonly PanelPlan[],
  top: number,
): { placed: Builder<Panel>[]; bottom: number } {
  const placed: Builder<Panel>[] = [];
  let bottom = top;
  for (const line of linesOf(panels)) {
    const { height } = SHAPES[line[0]?.size ?? 'graph'];
    for (const [index, panel] of line.entries()) {
      placed.push(panel.place(cell(index, line.length, bottom, height)));
    }
    bottom += height;
  }
  return { placed, bottom };
}

/* Whole columns: of five panels on a line some are a column wider. */
function cell(index: number, count: number, y: number, h: number): GridPos {
  const x = Math.floor((index * WIDTH) / count);
  return { x, y, h, w: Math.floor(((index + 1) * WIDTH) / count) - x };
}

function linesOf(panels: readonly PanelPlan[]): PanelPlan[][] {
  const runs: PanelPlan[][] = [];
  for (const panel of panels) {
    const run = runs[runs.length - 1];
    if (run && run[0]?.size === panel.size) run.push(panel);
    else runs.push([panel]);
  }
  return runs.flatMap(run =>
    balanced(run, SHAPES[run[0]?.size ?? 'graph'].most),
  );
}

/** Lines of nearly equal length: four panels, of which three fit, become two and two. */
function balanced<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const lines: T[][] = [];
  for (let line = 0; line < count; line++) {
    lines.push(
      items.slice(
        Math.round((line * items.length) / count),
        Math.round(((line + 1) * items.length) / count),
      ),
    );
  }
  return lines;
}
