import { checkPromql } from '../../promql/checkPromql';
import type { FieldPath } from '../../spec/fieldPath';
import { resolveAlerts, resolveSlos } from '../lower/monitoring';
import type { Rule, RuleContext, Violation } from './Rule';

/** The document's own PromQL, with the field it stands in. */
function expressions({ spec }: RuleContext): { path: FieldPath; expr: string }[] {
  const alerts = resolveAlerts(spec).flatMap(({ name, type, expr }) =>
    type === 'custom' && expr !== undefined ? [{ path: ['alerts', 'custom', name, 'expr'] as const, expr }] : [],
  );
  const slos = resolveSlos(spec).flatMap(({ name, indicator, errors, total }) =>
    indicator === 'custom'
      ? Object.entries({ errors, total }).flatMap(([field, expr]) =>
          expr === undefined ? [] : [{ path: ['slos', name, field], expr }],
        )
      : [],
  );
  return [...alerts, ...slos];
}

/** What Prometheus would refuse; the place within the expression is part of the message, that of the field is found. */
export const promqlRules: Rule = context =>
  expressions(context).flatMap(({ path, expr }) =>
    checkPromql(expr).map(
      ({ code, severity, message, line, column, found, expected }): Violation => ({
        code,
        severity,
        message: `${message} (line ${line}, column ${column} of the expression).`,
        path,
        ...(found === undefined ? {} : { found }),
        ...(expected === undefined ? {} : { expected }),
      }),
    ),
  );
