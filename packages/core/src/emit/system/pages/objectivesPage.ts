import { decimal } from '../../../promql/numbers';
import { serviceSlos } from '../../monitoring/serviceAlerts';
import { withNamespace } from '../../monitoring/serviceMatchers';
import { sloSeries } from '../../monitoring/slo/sloRules';
import { markdownCode, markdownText } from '../../text/markdownText';
import type { SystemFacts } from '../SystemFacts';

/** The text of `docs/objectives.md`, the SLO report; nothing for a system without objectives. */
export function objectivesPage(system: SystemFacts): string | undefined {
  const services = system.services.map(
    ({ base, environments }) => environments[environments.length - 1] ?? base,
  );
  const rows = services.flatMap(service =>
    serviceSlos(service).map(({ slo }) => {
      const current = withNamespace(
        `1 - max(${sloSeries(
          service,
          slo,
          `slo:sli_error:ratio_rate${slo.window}`,
        )})`,
        service.environment.namespace,
      );
      return `| ${markdownText(service.identity.title)} | ${markdownText(
        slo.title,
      )} | ${decimal(slo.objective)}%${
        slo.threshold === undefined
          ? ''
          : ` within ${decimal(slo.threshold * 1_000)} ms`
      } | ${slo.window} | ${markdownCode(current)} |`;
    }),
  );
  if (rows.length === 0) return undefined;
  const last = system.environments[system.environments.length - 1];
  return [
    `# Service level objectives of ${markdownText(system.title)}`,
    '',
    'What the services promise. The dashboard Service Levels shows each with its current value and what is left of its error',
    'budget; for a report on the terminal:',
    '',
    '```sh',
    `chartwright monitoring slo . -e ${last?.name ?? ''} --prometheus ADDRESS`,
    '```',
    '',
    '| Service | Objective | Target | Over | Current value |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'A budget that burns too fast pages by the alerts of each service; below zero the objective is missed, and no risk is taken',
    'until it has recovered.',
    '',
  ].join('\n');
}
