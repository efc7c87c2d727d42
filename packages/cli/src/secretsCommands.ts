import type { Command } from 'commander';
import type { CommandContext } from './CommandContext';
import {
  collect,
  engineOption,
  formatOption,
  TEXT_OR_JSON,
  type Finish,
} from './commonOptions';
import { SECRETS_HELP } from './operationsHelp';

/** `chartwright secrets …`: Secrets of all environments and providers; it never prints a value. */
export function addSecrets(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  const secrets = program
    .command('secrets')
    .description('list, check, rotate and seal the Secrets of charts')
    .addHelpText('after', SECRETS_HELP);

  overAll(secrets.command('list'))
    .description(
      'show every Secret: where it comes from and how often it changes',
    )
    .action(async (folder: string, options) => {
      const { secretsList } = await import('./commands/secretsList');
      finish(await secretsList({ ...options, folder }, context));
    });

  overAll(secrets.command('check'))
    .description('look for plain values, and for rotations that cannot work')
    .action(async (folder: string, options) => {
      const { secretsCheck } = await import('./commands/secretsCheck');
      finish(await secretsCheck({ ...options, folder }, context));
    });

  secrets
    .command('status')
    .description('ask the cluster whether the Secrets are there and up to date')
    .argument('<dir>', 'a generated repository or system')
    .requiredOption('-e, --environment <name>', 'the environment')
    .option('--context <name>', "kubectl's context; default: the current one")
    .addOption(engineOption())
    .action(async (folder: string, options) => {
      const { secretsStatus } = await import('./commands/secretsStatus');
      finish(await secretsStatus({ ...options, folder }, context));
    });

  secrets
    .command('rotate')
    .description('print the commands that give a Secret new values')
    .argument('<secret>', 'name of the Secret')
    .argument('<dir>', 'a generated repository or system')
    .requiredOption('-e, --environment <name>', 'the environment')
    .addOption(engineOption())
    .action(async (name: string, folder: string, options) => {
      const { secretsRotate } = await import('./commands/secretsRotate');
      finish(await secretsRotate({ ...options, name, folder }, context));
    });

  secrets
    .command('seal')
    .description('seal values with kubeseal, into chart/sealed')
    .argument('<secret>', 'name of the Secret')
    .argument('<dir>', 'the repository of the service or system')
    .requiredOption('-e, --environment <name>', 'the environment')
    .requiredOption(
      '--from-file <key=file>',
      'a key and the file with its value, - for standard input (repeatable)',
      collect,
      [],
    )
    .option(
      '--cert <file>',
      "the cluster's public certificate; default: kubeseal asks the cluster",
    )
    .action(async (name: string, folder: string, options) => {
      const { secretsSeal } = await import('./commands/secretsSeal');
      finish(await secretsSeal({ ...options, name, folder }, context));
    });
}

function overAll(command: Command): Command {
  return command
    .argument('<dir>', 'a generated repository, or a generated system')
    .option('-e, --environment <name>', 'only this environment')
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON));
}
