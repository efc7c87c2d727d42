import type {
  BuiltInAlertName,
  ResolvedAlert,
  ResolvedService,
} from '../../../resolve';

/** The figures of one alert; the definition's own stand in for what the document leaves open. */
export interface AlertSettings {
  readonly threshold: number;
  readonly window: string;
  readonly quantile: number;
  readonly mode: 'ratio' | 'rate';
}

/** How one built-in alert is made of a resolved service. */
export interface AlertDefinition {
  readonly type: BuiltInAlertName;
  /** Figures for what the document leaves open. */
  readonly defaults: Partial<AlertSettings>;
  /** Why the alert cannot work for this service; `undefined` when it can. */
  notApplicable(service: ResolvedService): string | undefined;
  /** PromQL that yields a series for everything the alert should fire for. */
  expr(service: ResolvedService, settings: AlertSettings): string;
  /** Template of Prometheus: may use `$labels` and `$value`. */
  summary(service: ResolvedService, settings: AlertSettings): string;
  /** Template of Prometheus: may use `$labels` and `$value`. */
  description(service: ResolvedService, settings: AlertSettings): string;
}

/** The settings an expression is built with. */
export function alertSettings(
  alert: ResolvedAlert,
  { defaults }: AlertDefinition,
): AlertSettings {
  return {
    threshold: alert.threshold ?? defaults.threshold ?? 0,
    window: alert.window ?? defaults.window ?? '5m',
    quantile: alert.quantile ?? defaults.quantile ?? 0.95,
    mode: alert.mode ?? defaults.mode ?? 'ratio',
  };
}
