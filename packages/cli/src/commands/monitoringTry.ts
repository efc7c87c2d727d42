import type { Command } from '../CommandContext';
import { ExitCode } from '../ExitCode';
import { askEndpoint } from '../monitoring/askEndpoint';

/** Options of `chartwright monitoring try`. */
export interface MonitoringTryOptions {
  alertmanager: string;
  severity: string;
  namespace?: string;
}

/** Seconds after which the alert is over by itself. */
const LIFETIME = 300;

/** Sends an alert to Alertmanager, to see that it arrives at the channel of its severity. */
export const monitoringTry: Command<MonitoringTryOptions> = async (
  { alertmanager, severity, namespace },
  { terminal, signal },
) => {
  const begins = Date.now();
  await askEndpoint(alertmanager, '/api/v2/alerts', signal, [
    {
      labels: {
        alertname: 'ChartwrightTest',
        severity,
        ...(namespace !== undefined && { namespace }),
      },
      annotations: {
        summary: 'A test of the delivery of alerts: nothing is wrong',
        description: 'Sent by hand with `chartwright monitoring try`.',
      },
      startsAt: new Date(begins).toISOString(),
      endsAt: new Date(begins + LIFETIME * 1_000).toISOString(),
    },
  ]);
  terminal.out(
    `Alertmanager took the alert ChartwrightTest with severity ${severity}. Look at the channel of that severity; it is over in ${
      LIFETIME / 60
    } minutes.\n`,
  );
  return ExitCode.ok;
};
