import { Command, Option } from 'commander';
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
  completionScript,
  SHELLS,
  type Shell,
} from './completion/completionScript';
import { ExitCode } from './ExitCode';
import { addFleet } from './fleetCommands';
import { addMonitoring } from './monitoringCommands';
import { addSecrets } from './secretsCommands';
import {
  CHECK_HELP,
  COMPLETION_HELP,
  EXAMPLES,
  EXPLAIN_HELP,
  GENERATE_HELP,
  GRAPH_HELP,
  REGENERATE_HELP,
  RENDER_HELP,
} from './helpTexts';

/** Adds one command, or several below one name. */
type AddCommand = (
  program: Command,
  context: CommandContext,
  finish: Finish,
) => void;

/** What adds the commands by their names, in the order of the help. `monitoring` adds `rules`, too. */
const COMMANDS: Readonly<Record<string, AddCommand>> = {
  generate: addGenerate,
  regenerate: addRegenerate,
  fleet: addFleet,
  render: addRender,
  check: addCheck,
  explain: addExplain,
  graph: addGraph,
  secrets: addSecrets,
  monitoring: addMonitoring,
  version: addVersion,
};

/**
 * The command line: every command with its options and help. What a command does is loaded when it runs.
 *
 * @param first - the first word of the command line: where it is a command, the others are not needed.
 */
export function createProgram(
  context: CommandContext,
  finish: Finish,
  first?: string,
): Command {
  const program = new Command('chartwright')
    .description(
      'Turns one short document per service into everything it needs on Kubernetes.',
    )
    .helpCommand('help [command]', 'say more about a command')
    .option('--debug', 'show the stack of a fault')
    .option('-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError(false);

  const add = commandsFor(first);
  add.forEach(addCommand => addCommand(program, context, finish));
  return program;
}

function commandsFor(first: string | undefined): AddCommand[] {
  return first !== undefined && Object.hasOwn(COMMANDS, first)
    ? [COMMANDS[first]!]
    : [...Object.values(COMMANDS), addCompletion];
}

function addVersion(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program
    .command('version')
    .description(
      'print the versions of Chartwright, its Helm engine and its schemas',
    )
    .addOption(formatOption(TEXT_OR_JSON))
    .action(async options => {
      const { version } = await import('./commands/version');
      finish(await version(options, context));
    });
}

/** Its scripts name all others. */
function addCompletion(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(shellArgument(program))
    .addHelpText('after', COMPLETION_HELP)
    .action((shell: Shell) => {
      context.terminal.out(completionScript(shell, program));
      finish(ExitCode.ok);
    });
}

function shellArgument(program: Command) {
  return program.createArgument('<shell>', 'the shell').choices(SHELLS);
}

function addGenerate(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  documentOptions(program.command('generate'))
    .description(
      'write the repository of a service, or of every service of a system',
    )
    .requiredOption(
      '-o, --output <dir>',
      'folder to write: new, empty, or generated before',
    )
    .option('--check', 'render and check what was written, too')
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON))
    .addHelpText('after', GENERATE_HELP)
    .action(async options => {
      const { generate } = await import('./commands/generate');
      finish(await generate(options, context));
    });
}

function addRegenerate(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program
    .command('regenerate')
    .description(
      'merge a new generation into a repository, keeping what people changed',
    )
    .argument(
      '<dir>',
      'a generated repository, or a folder with several below it: a system, a monorepo',
    )
    .option(
      '--check',
      'write nothing; end with 3 when there is something to do',
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
      'write nothing when more of the changed files are in conflict',
      percent,
      50,
    )
    .option('--adopt', 'take over a repository that has no .chartwright folder')
    .option('--no-render', 'do not compare the rendered manifests')
    .option(
      '--to <version>',
      'version of the library chart to go to, whatever the Platform pins',
      nonEmpty,
    )
    .option(
      '--system <file>',
      'the System document; looked for beside and above the folder when not given',
    )
    .option('--platform <file>', 'the Platform document; looked for likewise')
    .option(
      '--templates <folder>',
      "text templates of your own, laid over the built-in ones; by default those that the Platform's spec.templates names",
    )
    .option(
      '--library <folder>',
      "further versions of the library chart; by default those that the Platform's spec.library.folder names",
    )
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON))
    .addHelpText('after', REGENERATE_HELP)
    .action(async (folder: string, options) => {
      const { regenerate } = await import('./commands/regenerate');
      finish(await regenerate({ ...options, folder }, context));
    });
}

function addRender(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program
    .command('render')
    .description('print the manifests of a chart, as `helm template` does')
    .argument('<dir>', 'a generated repository, or any chart')
    .option(
      '-e, --environment <name>',
      'render with the values of this environment',
    )
    .option(
      '-f, --values <file>',
      'values to add, later ones win (repeatable)',
      collect,
      [],
    )
    .option('--release <name>', 'name of the release', nonEmpty)
    .option('--namespace <name>', 'namespace of the release', nonEmpty)
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON))
    .addHelpText('after', RENDER_HELP)
    .action(async (folder: string, options) => {
      const { render } = await import('./commands/render');
      finish(await render({ ...options, folder }, context));
    });
}

function addCheck(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  program
    .command('check')
    .description('render every environment and check the manifests')
    .argument(
      '<path>',
      'a generated repository, a folder of them, any chart, manifests, or - for standard input',
    )
    .option(
      '-e, --environment <name>',
      'check this environment only (repeatable)',
      collect,
      [],
    )
    .option(
      '--namespace <name>',
      'namespace of objects that name none',
      nonEmpty,
    )
    .addOption(engineOption())
    .addOption(formatOption(['text', 'json', 'sarif', 'junit']))
    .addHelpText('after', CHECK_HELP)
    .action(async (path: string, { environment, ...options }) => {
      const { check } = await import('./commands/check');
      finish(
        await check({ ...options, environments: environment, path }, context),
      );
    });
}

function addExplain(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  documentOptions(program.command('explain'), false)
    .description(
      'explain a field of the documents, or where the values of a service come from',
    )
    .argument(
      '[field]',
      'for example spec.scaling, system.spec.resources or platform.spec.tiers',
    )
    .option('--origin', 'show where each resolved value comes from (needs -f)')
    .option(
      '-e, --environment <name>',
      'with --origin: the environment to resolve for',
    )
    .addOption(formatOption(TEXT_OR_JSON))
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (field: string | undefined, options) => {
      const { explain } = await import('./commands/explain');
      finish(
        await explain(
          { ...options, ...(field !== undefined && { field }) },
          context,
        ),
      );
    });
}

function addGraph(
  program: Command,
  context: CommandContext,
  finish: Finish,
): void {
  documentOptions(program.command('graph'))
    .description('show what depends on what')
    .addOption(formatOption(['text', 'mermaid', 'dot', 'json']))
    .addHelpText('after', GRAPH_HELP)
    .action(async options => {
      const { graph } = await import('./commands/graph');
      finish(await graph(options, context));
    });
}

function documentOptions(command: Command, required = true): Command {
  const file = new Option(
    '-f, --file <file>',
    'a Service or System document, for example chartwright.yaml',
  );
  return command
    .addOption(required ? file.makeOptionMandatory() : file)
    .option(
      '--system <file>',
      'the System document; looked for beside and above the file when not given',
    )
    .option('--platform <file>', 'the Platform document; looked for likewise')
    .option(
      '--overlay <file>',
      'document merged over the others, later ones win (repeatable)',
      collect,
      [],
    )
    .option(
      '--templates <folder>',
      "text templates of your own, laid over the built-in ones; by default those that the Platform's spec.templates names",
    )
    .option(
      '--library <folder>',
      "further versions of the library chart; by default those that the Platform's spec.library.folder names",
    );
}
