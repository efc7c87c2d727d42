import { Option, type Command } from 'commander';
import type { CommandContext } from './CommandContext';
import {
  engineOption,
  formatOption,
  nonEmpty,
  TEXT_OR_JSON,
  type Finish,
} from './commonOptions';
import { MONITORING_HELP } from './operationsHelp';

/** `chartwright monitoring …` and `chartwright rules`. */
export function addMonitoring(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  const monitoring = program
    .command('monitoring')
    .description('check a monitoring stack, its objectives and its delivery')
    .addHelpText('after', MONITORING_HELP);

  monitoring
    .command('check')
    .description('ask whether the stack works and has the rules of the charts')
    .argument(
      '[dir]',
      'a generated repository or system, whose rules must be there',
    )
    .option('-e, --environment <name>', 'rules of this environment')
    .option('--prometheus <address>', 'address of Prometheus', nonEmpty)
    .option('--alertmanager <address>', 'address of Alertmanager', nonEmpty)
    .option('--grafana <address>', 'address of Grafana', nonEmpty)
    .option('--loki <address>', 'address of Loki', nonEmpty)
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON))
    .action(async (folder: string | undefined, options) => {
      const { monitoringCheck } = await import('./commands/monitoringCheck');
      finish(
        await monitoringCheck(
          { ...options, ...(folder !== undefined && { folder }) },
          context,
        ),
      );
    });

  monitoring
    .command('slo')
    .description('SLO status: objectives with their current values')
    .argument('<dir>', 'a generated repository or system')
    .requiredOption('-e, --environment <name>', 'the environment')
    .requiredOption('--prometheus <address>', 'address of Prometheus', nonEmpty)
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON))
    .action(async (folder: string, options) => {
      const { monitoringSlo } = await import('./commands/monitoringSlo');
      finish(await monitoringSlo({ ...options, folder }, context));
    });

  monitoring
    .command('try')
    .description('send a test alert, to see that it arrives')
    .requiredOption(
      '--alertmanager <address>',
      'address of Alertmanager',
      nonEmpty,
    )
    .addOption(
      new Option('--severity <severity>', 'severity of the alert')
        .choices(['critical', 'warning', 'info'])
        .default('warning'),
    )
    .option(
      '--namespace <name>',
      'label that routes of a namespace look at',
      nonEmpty,
    )
    .action(async options => {
      const { monitoringTry } = await import('./commands/monitoringTry');
      finish(await monitoringTry(options, context));
    });

  program
    .command('rules')
    .description('print the alert rules of an environment, for promtool')
    .argument('<dir>', 'a generated repository or system')
    .requiredOption('-e, --environment <name>', 'the environment')
    .option(
      '--output <file>',
      'file to write; default: standard output',
      nonEmpty,
    )
    .addOption(engineOption())
    .action(async (folder: string, options) => {
      const { rules } = await import('./commands/rules');
      finish(await rules({ ...options, folder }, context));
    });
}
