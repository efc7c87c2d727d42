import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { checkAlertTemplate } from '../../promql/checkAlertTemplate';
import { checkPromql } from '../../promql/checkPromql';
import type { FieldPath } from '../../spec/fieldPath';
import { resolveAlerts, resolveSlos } from '../lower/monitoring';
import type { ResolvedAlert } from '../ResolvedService';
import type { Rule, RuleContext, Violation } from './Rule';

/** A text that Prometheus reads, with the field it stands in and what is wrong with it. */
interface Judged {
  path: FieldPath;
  problems: Problem[];
}

function alertTexts(alert: ResolvedAlert): Judged[] {
  const { name, type, expr, summary, description, labels } = alert;
  const base: FieldPath =
    type === 'custom' ? ['alerts', 'custom', name] : ['alerts', type];
  const templates = [
    ...Object.entries({ summary, description }).map(([field, text]) => ({
      path: [...base, field],
      text,
    })),
    ...Object.entries(labels).map(([label, text]) => ({
      path: [...base, 'labels', label],
      text,
    })),
  ];
  return [
    ...(expr === undefined
      ? []
      : [{ path: [...base, 'expr'], problems: checkPromql(expr) }]),
    ...templates.map(({ path, text }) => ({
      path,
      problems: text === undefined ? [] : checkAlertTemplate(text),
    })),
  ];
}

function sloTexts({ spec }: RuleContext): Judged[] {
  return resolveSlos(spec).flatMap(({ name, indicator, errors, total }) =>
    indicator === 'custom'
      ? Object.entries({ errors, total }).map(([field, expr]) => ({
          path: ['slos', name, field],
          problems: expr === undefined ? [] : checkPromql(expr),
        }))
      : [],
  );
}

/** What Prometheus would refuse of a document's own PromQL and templates, with the place within the text. */
export const promqlRules: Rule = context =>
  [
    ...resolveAlerts(context.spec).flatMap(alertTexts),
    ...sloTexts(context),
  ].flatMap(({ path, problems }) =>
    problems.map(
      ({ file: _, path: __, message, line, column, ...said }): Violation => ({
        ...said,
        message: `${message} (line ${line}, column ${column} of the text).`,
        path,
      }),
    ),
  );
