import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  FieldColorBuilder,
  FieldColorModeId,
  GridPos,
  Panel,
  Threshold,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import {
  BigValueColorMode,
  BigValueGraphMode,
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  ReduceDataOptionsBuilder,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder as StatPanel } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TextPanel } from '@grafana/grafana-foundation-sdk/text';
import { PanelBuilder as TimeseriesPanel } from '@grafana/grafana-foundation-sdk/timeseries';
import { panelId } from './panelId';
import { PrometheusTarget } from './PrometheusTarget';
import { refIdOf } from './refIdOf';

/** The Prometheus that the variable `datasource` names. */
export const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

/** A panel before it has its place. */
export interface PanelPlan {
  /** Unique in the dashboard; its number is made of it. */
  readonly key: string;
  /** `stat`: a figure; `graph`: lines over time; `wide`: over the whole width. */
  readonly size: 'stat' | 'graph' | 'wide';
  place(position: GridPos): Builder<Panel>;
}

/** A row with its panels. */
export interface RowPlan {
  readonly title: string;
  readonly panels: readonly PanelPlan[];
}

interface PanelWords {
  readonly key: string;
  readonly title: string;
  /** What it shows and how to read it. */
  readonly description: string;
}

export interface GraphPlan extends PanelWords {
  /** Unit as Grafana names it: `reqps`, `percentunit`, `s`, `bytes`, `short`. */
  readonly unit: string;
  /** PromQL to legend. */
  readonly queries: readonly (readonly [expr: string, legend: string])[];
  /** A dashed line, for example an alert's threshold. */
  readonly threshold?: number;
  /** Top of the scale where it is known: 1 of a ratio. */
  readonly max?: number;
}

/** Lines over time, from zero up. */
export function graph(plan: GraphPlan): PanelPlan {
  return {
    key: plan.key,
    size: 'graph',
    place: position => {
      const panel = new TimeseriesPanel()
        .id(panelId(plan.key))
        .title(plan.title)
        .description(plan.description)
        .datasource(DATASOURCE)
        .gridPos(position)
        .unit(plan.unit)
        .min(0)
        .fillOpacity(8)
        .lineWidth(1)
        .legend(
          new VizLegendOptionsBuilder()
            .displayMode(LegendDisplayMode.List)
            .placement(LegendPlacement.Bottom)
            .showLegend(true),
        )
        .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi))
        .targets(targets(plan.queries));
      if (plan.max !== undefined) panel.max(plan.max);
      if (plan.threshold !== undefined) {
        panel
          .thresholds(thresholds(['green', null], ['red', plan.threshold]))
          .thresholdsStyle(
            new GraphThresholdsStyleConfigBuilder().mode(
              GraphThresholdsStyleMode.Dashed,
            ),
          );
      }
      return panel;
    },
  };
}

export interface StatPlan extends PanelWords {
  readonly unit: string;
  readonly expr: string;
  readonly legend?: string;
  /** Colours from low to high: each with the value it begins at, the first with `null`. */
  readonly colours: readonly (readonly [colour: string, from: number | null])[];
  /** Shown when the query finds nothing. */
  readonly noValue?: string;
}

/** One figure, coloured by its value. */
export function stat(plan: StatPlan): PanelPlan {
  return {
    key: plan.key,
    size: 'stat',
    place: position =>
      new StatPanel()
        .id(panelId(plan.key))
        .title(plan.title)
        .description(plan.description)
        .datasource(DATASOURCE)
        .gridPos(position)
        .unit(plan.unit)
        .noValue(plan.noValue ?? 'no data')
        .colorMode(BigValueColorMode.Value)
        .graphMode(BigValueGraphMode.Area)
        .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']))
        .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Thresholds))
        .thresholds(thresholds(...plan.colours))
        .targets(targets([[plan.expr, plan.legend ?? plan.title]])),
  };
}

/** A text in Markdown over the whole width. */
export function text(
  plan: PanelWords & { readonly markdown: string },
): PanelPlan {
  return {
    key: plan.key,
    size: 'wide',
    place: position =>
      new TextPanel()
        .id(panelId(plan.key))
        .title(plan.title)
        .description(plan.description)
        .gridPos(position)
        .content(plan.markdown),
  };
}

function targets(
  queries: readonly (readonly [expr: string, legend: string])[],
): PrometheusTarget[] {
  return queries.map(
    ([expr, legend], index) =>
      new PrometheusTarget(refIdOf(index), expr, legend),
  );
}

function thresholds(
  ...steps: readonly (readonly [colour: string, from: number | null])[]
): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder()
    .mode(ThresholdsMode.Absolute)
    .steps(steps.map(([color, value]): Threshold => ({ color, value })));
}
