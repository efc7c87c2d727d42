import type { SystemAlert } from '../../resolve';
import { markdownBlock, markdownText } from '../text/markdownText';
import type { SystemFacts } from './SystemFacts';

/**
 * What a runbook says of one alert: what it means, its condition and what to do.
 *
 * @param actionHeading - With its hashes: `## What to do`.
 * @param fill - Puts in what the texts leave open.
 */
export function alertText(
  alert: Omit<SystemAlert, 'name'>,
  actionHeading: string,
  fill: (text: string) => string,
): string {
  return [
    markdownText(fill(alert.summary)),
    '',
    markdownText(fill(alert.description)),
    '',
    `Severity ${alert.severity}; the condition must hold for ${alert.for}:`,
    '',
    markdownBlock(fill(alert.expr), 'promql'),
    '',
    actionHeading,
    '',
    fill(alert.runbook).trim(),
    '',
  ].join('\n');
}

/** Puts the namespace of the last environment, production as a rule, into commands and expressions. */
export function fillNamespace(
  text: string,
  { environments }: Pick<SystemFacts, 'environments'>,
): string {
  const namespace = environments[environments.length - 1]?.namespace ?? '';
  return text
    .replace(/NAMESPACE/g, namespace)
    .replace(/\$namespace/g, namespace);
}
