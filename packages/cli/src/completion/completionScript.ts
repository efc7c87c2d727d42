import type { Command, Option } from 'commander';

/** Shells that completion is made for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A shell of {@link SHELLS}. */
export type Shell = (typeof SHELLS)[number];

interface CompletedOption {
  flags: string[];
  description: string;
  /** Values to choose from; absent for options that take a file or anything else. */
  choices?: readonly string[];
  takesValue: boolean;
}

interface CompletedCommand {
  name: string;
  description: string;
  options: CompletedOption[];
  /** Values of the first argument, where there is a choice. */
  choices?: readonly string[];
}

/** A completion script, made from the commands themselves. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(commandOf);
  switch (shell) {
    case 'bash':
      return bashScript(commands);
    case 'zsh':
      return zshScript(commands);
    default:
      return fishScript(commands);
  }
}

function commandOf(command: Command): CompletedCommand {
  // One level deeper, every option of the subcommands is offered after each of them.
  const { commands } = command;
  const choices =
    commands.length > 0
      ? commands.map(subcommand => subcommand.name())
      : command.registeredArguments[0]?.argChoices;
  const options = new Map(
    [command, ...commands]
      .flatMap(({ options: own }) => own)
      .map(option => [option.long, option]),
  );
  return {
    name: command.name(),
    description: command.description(),
    options: [
      ...[...options.values()].map(optionOf),
      {
        flags: ['-h', '--help'],
        description: 'help for the command',
        takesValue: false,
      },
    ],
    ...(choices && { choices }),
  };
}

function optionOf(option: Option): CompletedOption {
  return {
    flags: [option.short, option.long].filter(
      (flag): flag is string => typeof flag === 'string',
    ),
    description: option.description,
    ...(option.argChoices && { choices: option.argChoices }),
    takesValue: option.required || option.optional,
  };
}

function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, choices }) => {
    const flags = options.flatMap(option => option.flags).join(' ');
    const words = choices ? choices.join(' ') : '';
    const values = options
      .filter(option => option.choices)
      .map(
        option =>
          `        ${option.flags.join(
            '|',
          )}) COMPREPLY=($(compgen -W "${option.choices!.join(
            ' ',
          )}" -- "$current")); return ;;`,
      );
    return [
      `    ${name})`,
      ...(values.length > 0
        ? ['      case "$previous" in', ...values, '      esac']
        : []),
      `      if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "${flags}" -- "$current"))`,
      words === ''
        ? '      else COMPREPLY=($(compgen -f -- "$current")); fi'
        : `      else COMPREPLY=($(compgen -W "${words}" -- "$current")); fi`,
      '      ;;',
    ].join('\n');
  });
  return `# bash completion of chartwright
_chartwright() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commands
      .map(({ name }) => name)
      .join(' ')} help --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
complete -o filenames -o bashdefault -F _chartwright chartwright
`;
}

function zshScript(commands: readonly CompletedCommand[]): string {
  const quote = (text: string) =>
    text
      .replaceAll("'", "'\\''")
      .replaceAll('[', '\\[')
      .replaceAll(']', '\\]')
      .replaceAll(':', '\\:');
  const functions = commands.map(({ name, options, choices }) => {
    const lines = options.flatMap(option =>
      option.flags.map(flag => {
        const action = option.choices
          ? `(${option.choices.join(' ')})`
          : '_files';
        return `    '${flag}[${quote(option.description)}]${
          option.takesValue ? `:value:${action}` : ''
        }'`;
      }),
    );
    const argument = choices
      ? `    '1:value:(${choices.join(' ')})'`
      : "    '*:file:_files'";
    return `_chartwright_${name}() {\n  _arguments \\\n${[
      ...lines,
      argument,
    ].join(' \\\n')}\n}`;
  });
  const described = commands
    .map(({ name, description }) => `    '${name}:${quote(description)}'`)
    .join('\n');
  return `#compdef chartwright
# zsh completion of chartwright
${functions.join('\n')}
_chartwright() {
  local -a commands
  commands=(
${described}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
  else
    local name="$words[2]"
    shift words
    (( CURRENT-- ))
    (( $+functions[_chartwright_$name] )) && "_chartwright_$name"
  fi
}
if [ "$funcstack[1]" = "_chartwright" ]; then _chartwright "$@"; else compdef _chartwright chartwright; fi
`;
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const quote = (text: string) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = ['# fish completion of chartwright'];
  for (const { name, description } of commands) {
    lines.push(
      `complete -c chartwright -n __fish_use_subcommand -f -a ${name} -d ${quote(
        description,
      )}`,
    );
  }
  for (const { name, options, choices } of commands) {
    const when = quote(`__fish_seen_subcommand_from ${name}`);
    if (choices)
      lines.push(
        `complete -c chartwright -n ${when} -f -a ${quote(choices.join(' '))}`,
      );
    for (const option of options) {
      const flags = option.flags
        .map(flag =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        .join(' ');
      let value = '';
      if (option.choices) value = ` -x -a ${quote(option.choices.join(' '))}`;
      else if (option.takesValue) value = ' -r';
      lines.push(
        `complete -c chartwright -n ${when} ${flags}${value} -d ${quote(
          option.description,
        )}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
