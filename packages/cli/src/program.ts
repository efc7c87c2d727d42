import { Command, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './CommandContext';
import { completionScript, SHELLS, type Shell } from './completion/completionScript';
import { ExitCode } from './ExitCode';

const ENGINES = ['auto', 'wasm', 'native', 'helm'];
const TEXT_OR_JSON = ['text', 'json'];

/** Sets what the process ends with. */
export type Finish = (code: number) => void;

/** The command line: every command with its options and help. What a command does is loaded when it runs. */
export function createProgram(context: CommandContext, finish: Finish): Command {
  const program = new Command('chartwright')
    .description('Turns one short document per service into everything it needs on Kubernetes.')
    .helpCommand('help [command]', 'say more about a command')
    .option('--debug', 'show the stack of a fault')
    .option('-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError(false)
    .enablePositionalOptions();
  program.on('option:version', () => undefined);

  addGenerate(program, context, finish);
  addRender(program, context, finish);
  addCheck(program, context, finish);
  addExplain(program, context, finish);
  addGraph(program, context, finish);
  program
    .command('version')
    .description('print the versions of Chartwright, its Helm engine and its schemas')
    .addOption(formatOption(TEXT_OR_JSON))
    .action(async options => {
      const { version } = await import('./commands/version');
      finish(await version(options, context));
    });
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(shellArgument(program))
    .addHelpText('after', COMPLETION_HELP)
    .action((shell: Shell) => {
      context.terminal.out(completionScript(shell, program));
      finish(ExitCode.ok);
    });
  return program;
}

function shellArgument(program: Command) {
  return program.createArgument('<shell>', 'the shell').choices(SHELLS);
}

function addGenerate(program: Command, context: CommandContext, finish: Finish): void {
  documentOptions(program.command('generate'))
    .description('write the repository of a service, or of every service of a system')
    .requiredOption('-o, --output <dir>', 'folder to write: new, empty, or generated before')
    .option('--check', 'render and check what was written, too')
    .addOption(engineOption())
    .addOption(formatOption(TEXT_OR_JSON))
    .addHelpText('after', GENERATE_HELP)
    .action(async options => {
      const { generate } = await import('./commands/generate');
      finish(await generate(options, context));
    });
}

function addRender(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command('render')
    .description('print the manifests of a chart, as `helm template` does')
    .argument('<dir>', 'a generated repository, or any chart')
    .option('-e, --environment <name>', 'render with the values of this environment')
    .option('-f, --values <file>', 'values to add, later ones win (repeatable)', collect, [])
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

function addCheck(program: Command, context: CommandContext, finish: Finish): void {
  program
    .command('check')
    .description('render every environment and check the manifests')
    .argument('<path>', 'a generated repository, a folder of them, any chart, manifests, or - for standard input')
    .option('-e, --environment <name>', 'check this environment only (repeatable)', collect, [])
    .option('--namespace <name>', 'namespace of objects that name none', nonEmpty)
    .addOption(engineOption())
    .addOption(formatOption(['text', 'json', 'sarif', 'junit']))
    .addHelpText('after', CHECK_HELP)
    .action(async (path: string, { environment, ...options }) => {
      const { check } = await import('./commands/check');
      finish(await check({ ...options, environments: environment, path }, context));
    });
}

function addExplain(program: Command, context: CommandContext, finish: Finish): void {
  documentOptions(program.command('explain'), false)
    .description('explain a field of the documents, or where the values of a service come from')
    .argument('[field]', 'for example spec.scaling, system.spec.resources or platform.spec.tiers')
    .option('--origin', 'show where each resolved value comes from (needs -f)')
    .option('-e, --environment <name>', 'with --origin: the environment to resolve for')
    .addOption(formatOption(TEXT_OR_JSON))
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (field: string | undefined, options) => {
      const { explain } = await import('./commands/explain');
      finish(await explain({ ...options, ...(field !== undefined && { field }) }, context));
    });
}

function addGraph(program: Command, context: CommandContext, finish: Finish): void {
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
  const file = new Option('-f, --file <file>', 'a Service or System document, for example chartwright.yaml');
  return command
    .addOption(required ? file.makeOptionMandatory() : file)
    .option('--system <file>', 'the System document; looked for beside and above the file when not given')
    .option('--platform <file>', 'the Platform document; looked for likewise')
    .option('--overlay <file>', 'document merged over the others, later ones win (repeatable)', collect, []);
}

function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to print').choices(formats).default('text');
}

function engineOption(): Option {
  return new Option('--engine <engine>', 'what renders: the built-in engine or the helm executable')
    .choices(ENGINES)
    .default('auto');
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function nonEmpty(value: string): string {
  if (value === '') throw new InvalidArgumentError('It must not be empty.');
  return value;
}

const EXAMPLES = `
Examples:
  $ chartwright generate -f chartwright.yaml -o orders     write the repository of a service
  $ chartwright check orders                               render and check all its environments
  $ chartwright render orders -e production                what Helm would apply
  $ chartwright explain spec.scaling                       what a field means

Exit codes:
  0 done   1 fault   2 bad input   5 findings at error`;

const GENERATE_HELP = `
The document needs a name, a kind and an image; everything else has a default (chartwright explain spec).
A folder that holds anything but an earlier generation of the same service is not touched.

Examples:
  $ chartwright generate -f chartwright.yaml -o ../orders
  $ chartwright generate -f system.yaml -o shop            one folder a service, one for the system
  $ chartwright generate -f system.yaml --overlay variants/canary.yaml -o shop
  $ chartwright generate -f chartwright.yaml -o ../orders --check`;

const RENDER_HELP = `
In a generated repository -e takes the release's name, namespace and values from it. -f, --release and --namespace
are laid over that. In any other chart -e takes values-<environment>.yaml.

Examples:
  $ chartwright render orders -e production
  $ chartwright render orders -e staging -f hotfix.yaml | kubectl diff -f -
  $ chartwright render ./any-chart -f values-test.yaml --release test --namespace test`;

const CHECK_HELP = `
Every object against the schema of its kind, then objects against each other: selectors, ports, references,
autoscalers, disruption budgets, monitors, alerts, Pod Security. docs/checks.md lists the rules.
Ends with 5 when there are findings at error.

Examples:
  $ chartwright check orders
  $ chartwright check orders -e production --format sarif > findings.sarif
  $ helm template shop ./any-chart | chartwright check -
  $ chartwright check manifests/`;

const EXPLAIN_HELP = `
Examples:
  $ chartwright explain spec.scaling
  $ chartwright explain platform.spec.tiers
  $ chartwright explain --origin -f chartwright.yaml -e production
  $ chartwright explain spec.resources --origin -f chartwright.yaml`;

const GRAPH_HELP = `
Examples:
  $ chartwright graph -f system.yaml
  $ chartwright graph -f system.yaml --format mermaid >> README.md
  $ chartwright graph -f system.yaml --format dot | dot -Tsvg > graph.svg`;

const COMPLETION_HELP = `
Examples:
  $ chartwright completion bash > /etc/bash_completion.d/chartwright
  $ chartwright completion zsh > "\${fpath[1]}/_chartwright"
  $ chartwright completion fish > ~/.config/fish/completions/chartwright.fish`;
