import {
  environmentGroups,
  type EnvironmentGroup,
} from '@chartwright/backstage-plugin-chartwright-common';
import { costLines } from '../../cost';
import { markdownCode, markdownText } from '../../emit/text/markdownText';
import type {
  FieldDifference,
  ObjectDifference,
} from '../manifests/ManifestDifference';
import type { MergeConflict } from '../merge/TextMerge';
import type { FilePlan } from '../plan/RegenerationPlan';
import type { Regeneration } from '../Regeneration';
import { fitSections, TextSection } from './fitSections';
import { foldVendored } from './foldVendored';
import { isLeftMarker } from './isLeftMarker';
import { oneLine, shownValues } from './shownValue';

/** Bytes; GitHub takes 65,536 characters in the text of a pull request, and a forge may add its own. */
const LONGEST_TEXT = 60_000;

/** Fields of one object that are listed; the rest is counted. */
const MOST_FIELDS = 8;

/** What a conflict leaves behind, by how it was solved. */
const CONFLICT_HELP = {
  keep: "The generator and a person changed the same thing. The person's version stays, and it is not asked again until the generator's side changes.",
  take: 'The generator and a person changed the same thing. The generated version replaces it.',
  mark: 'The generator and a person changed the same thing. Both versions stand in the file between conflict markers, which must be resolved before it is merged.',
} as const;

const CHANGES = [
  'conflict',
  'merged',
  'updated',
  'added',
  'removed',
  'kept',
] as const;

/**
 * The plan as the text of a pull or merge request, in Markdown that GitHub, GitLab and Gitea draw alike: the risks and the
 * conflicts first, then the files, then what changes in the manifests of each environment. At most 60 kB; what does not
 * fit is left out and counted. Values that are secrets are masked.
 */
export function regenerationMarkdown(regeneration: Regeneration): string {
  const { files, environments, problems, changelog, cost } = regeneration;
  const groups = environmentGroups(environments);
  return fitSections(
    [
      { heading: '', blocks: summary(regeneration), noun: 'lines' },
      {
        heading: '### Look at this first',
        blocks: groups.flatMap(riskLines),
        noun: 'risks',
      },
      conflictSection(regeneration),
      {
        heading: '### What it costs',
        lead: '| a month | before | after | |\n| --- | --- | --- | --- |',
        blocks: costLines(cost).map(
          ({ environment, before, after, change }) =>
            `| ${markdownText(
              environment,
            )} | ${before} | ${after} | ${change} |`,
        ),
        noun: 'environments',
      },
      {
        heading: '### What the new version changes',
        blocks: changelog.flatMap(({ version, part, manifests }) =>
          manifests.map(
            change =>
              `- ${
                part === 'generator' ? 'generator' : 'library chart'
              } ${markdownCode(version)}: ${markdownText(change)}`,
          ),
        ),
        noun: 'changes',
      },
      {
        heading: '### Warnings about the documents',
        blocks: problems.map(
          ({ message, file, line }) =>
            `- ${markdownText(message)}${
              file === undefined ? '' : ` (${place(file, line)})`
            }`,
        ),
        noun: 'warnings',
      },
      {
        heading: '### Files',
        lead: '| | file | |\n| --- | --- | --- |',
        blocks: CHANGES.flatMap(change =>
          foldVendored(files.filter(file => file.change === change)).map(
            fileRow,
          ),
        ),
        noun: 'files',
      },
      {
        heading: '### What changes in the manifests',
        blocks: groups.flatMap(groupBlocks),
        noun: 'objects',
      },
    ],
    LONGEST_TEXT,
  );
}

function summary({
  name,
  from,
  to,
  files,
  drift,
}: Regeneration): readonly string[] {
  const steps = (['generator', 'library'] as const).flatMap(part => {
    const what = part === 'library' ? 'library chart' : part;
    if (!from) {
      return [`${what} ${markdownCode(to[part])}`];
    }
    return from[part] === to[part]
      ? []
      : [`${what} ${markdownCode(from[part])} → ${markdownCode(to[part])}`];
  });
  const counts = CHANGES.flatMap(change => {
    const count = files.filter(file => file.change === change).length;
    return count === 0
      ? []
      : [`${count} ${change === 'conflict' ? 'in conflict' : change}`];
  });
  const versions = steps.length > 0 ? `: ${steps.join(', ')}` : '';
  const done =
    counts.length > 0
      ? `Files: ${counts.join(', ')}. Everything else is the same to the byte.`
      : 'No file changes but the records of the generator.';
  return [
    `**${markdownText(name)}** regenerated${versions}.`,
    '',
    drift ? done : 'Nothing changes: it is up to date.',
  ];
}

function riskLines({
  environments,
  objects,
}: EnvironmentGroup<ObjectDifference>): string[] {
  return objects.flatMap(({ risks }) =>
    risks.map(
      ({ message }) =>
        `- **${markdownText(environments.join(', '))}**: ${markdownText(
          message,
        )}`,
    ),
  );
}

function conflictSection({ files, style }: Regeneration): TextSection {
  const stays = style === 'keep' ? ' (stays)' : '';
  const taken = style === 'take' ? ' (taken)' : '';
  return {
    heading: `### In conflict\n\n${CONFLICT_HELP[style]}`,
    lead: `| where | yours${stays} | generated${taken} |\n| --- | --- | --- |`,
    blocks: files.flatMap(file =>
      file.conflicts.map(conflict => conflictRow(file, conflict)),
    ),
    noun: 'conflicts',
  };
}

function conflictRow(
  { path: file, reason }: FilePlan,
  conflict: MergeConflict,
): string {
  const { path, theirs, ours } = conflict;
  if (path === '' || isLeftMarker(conflict)) {
    return `| ${markdownCode(file)} | ${markdownText(
      reason ?? 'the whole file',
    )} | |`;
  }
  return `| ${markdownCode(file)} ${markdownCode(path)} | ${markdownCode(
    oneLine(theirs),
  )} | ${markdownCode(oneLine(ours))} |`;
}

function fileRow({
  path,
  change,
  generatedPath,
  reason,
  mine = [],
}: FilePlan): string {
  const notes = [
    ...(generatedPath === undefined
      ? []
      : [`was ${markdownCode(generatedPath)}`]),
    ...(reason === undefined ? [] : [markdownText(reason)]),
    ...(mine.length === 0
      ? []
      : [`yours by the document: ${mine.map(markdownCode).join(', ')}`]),
  ];
  return `| ${change} | ${markdownCode(path)} | ${notes.join('; ')} |`;
}

function groupBlocks({
  environments,
  error,
  objects,
  relabelled,
}: EnvironmentGroup<ObjectDifference>): string[] {
  const heading = `#### ${markdownText(environments.join(', '))}\n`;
  if (error !== undefined) {
    return [`${heading}\n- does not render: ${markdownText(error)}\n`];
  }
  const blocks = objects.map(objectBlock);
  if (relabelled.length > 0) {
    const names = relabelled.map(
      ({ object }) => `${object.kind} ${object.name}`,
    );
    blocks.push(
      `- only the version in their labels: ${markdownText(names.join(', '))}`,
    );
  }
  const [first = '- nothing changes', ...rest] = blocks;
  const last = rest.pop();
  return last === undefined
    ? [`${heading}\n${first}\n`]
    : [`${heading}\n${first}`, ...rest, `${last}\n`];
}

function objectBlock({ object, change, fields }: ObjectDifference): string {
  const more = fields.length - MOST_FIELDS;
  return [
    `- ${change} ${object.kind} ${markdownCode(object.name)}`,
    ...fields.slice(0, MOST_FIELDS).map(fieldLine),
    ...(more > 0 ? [`  - and ${more} more fields`] : []),
  ].join('\n');
}

function fieldLine(field: FieldDifference): string {
  const values = shownValues(field);
  const change = values
    ? `${markdownCode(values.before)} → ${markdownCode(values.after)}`
    : 'text changes';
  return `  - ${markdownCode(field.path)}: ${change}`;
}

function place(file: string, line: number | undefined): string {
  return markdownCode(line === undefined ? file : `${file}:${line}`);
}
