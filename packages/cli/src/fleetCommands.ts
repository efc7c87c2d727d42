import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './CommandContext';
import {
  collect,
  engineOption,
  formatOption,
  nonEmpty,
  percent,
  TEXT_OR_JSON,
  type Finish,
} from './commonOptions';
import {
  FLEET_HELP,
  FLEET_REGENERATE_HELP,
  FLEET_STATUS_HELP,
} from './helpTexts';

/** `chartwright fleet …`: the same over many repositories. */
export function addFleet(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  const fleet = program
    .command('fleet')
    .description('look at many repositories, or regenerate them')
    .addHelpText('after', FLEET_HELP);

  fleetOptions(fleet.command('status'))
    .description(
      'show of each service its versions, whether it drifted, and what the checks find',
    )
    .option('--check', 'end with 3 when a service drifted')
    .option('--drifted', 'show only services that drifted')
    .option('--no-findings', 'do not render and check the charts')
    .addHelpText('after', FLEET_STATUS_HELP)
    .action(async (root: string, options) => {
      const { fleetStatus } = await import('./commands/fleetStatus');
      finish(await fleetStatus({ ...options, root }, context));
    });

  fleetOptions(fleet.command('regenerate'))
    .description('regenerate each service, a few of them first')
    .option(
      '--check',
      'write nothing; end with 3 when there is something to do',
    )
    .option(
      '--canary <number>',
      'how many services go first, as a number or a share (3, 10%); the others begin when these pass',
      canary,
      '0',
    )
    .addOption(
      new Option(
        '--on-conflict <how>',
        'what to do where both sides changed the same thing',
      )
        .choices(['keep', 'take', 'mark', 'fail'])
        .default('keep'),
    )
    .option(
      '--conflict-limit <percent>',
      'write nothing of a service when more of its changed files are in conflict',
      percent,
      50,
    )
    .option('--no-render', 'do not compare the rendered manifests')
    .addHelpText('after', FLEET_REGENERATE_HELP)
    .action(async (root: string, options) => {
      const { fleetRegenerate } = await import('./commands/fleetRegenerate');
      finish(await fleetRegenerate({ ...options, root }, context));
    });
}

function fleetOptions(command: Command): Command {
  return command
    .argument('<root>', 'folder with the repositories, or a monorepo')
    .option(
      '--system <name>',
      'only services of this system (repeatable)',
      collect,
      [],
    )
    .option(
      '--owner <entity>',
      'only services of this owner, for example shop or group:default/shop (repeatable)',
      collect,
      [],
    )
    .option(
      '--tag <tag>',
      'only services with this tag (repeatable)',
      collect,
      [],
    )
    .option(
      '--version-below <version>',
      'only services that an older generator than this made last',
      version,
    )
    .option(
      '--library-below <version>',
      'only services with an older library chart than this',
      version,
    )
    .option(
      '--to <version>',
      'version of the library chart to go to, whatever the Platform pins',
      nonEmpty,
    )
    .option(
      '--platform <file>',
      'the Platform document for all; by default looked for beside and above each service, then in its own records',
    )
    .option('--templates <folder>', 'text templates of your own')
    .option('--library <folder>', 'further versions of the library chart')
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON));
}

function canary(value: string): string {
  if (!/^(\d{1,9}|\d{1,2}%|100%)$/.test(value)) {
    throw new InvalidArgumentError(
      'It must be a whole number or a percentage, for example 3 or 10%.',
    );
  }
  return value;
}

function version(value: string): string {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(value)) {
    throw new InvalidArgumentError('It must be a version, for example 1.2.0.');
  }
  return value;
}
