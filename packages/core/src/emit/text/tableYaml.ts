import { Document } from 'yaml';
import { plainYaml, type YamlStyle, type YamlTable } from './plainYaml';
import { yamlText } from './yamlText';

/**
 * The text of a file that is one table.
 *
 * @param options.comment - above it: lines without `#`; an empty one stays empty.
 * @param options.compat - see {@link YamlStyle}.
 */
export function tableYaml(
  table: YamlTable,
  { comment, compat }: { comment?: string; compat?: YamlStyle['compat'] } = {},
): string {
  const plain = plainYaml(table, { compat, literal: false });
  if (plain !== undefined) return `${hashed(comment)}${plain}`;
  return tableDocument(table, { comment, compat });
}

/** The same with the nodes of `yaml`, which writes whatever there is. */
export function tableDocument(
  table: YamlTable,
  { comment, compat }: { comment?: string; compat?: YamlStyle['compat'] },
): string {
  const document = new Document(table, {
    aliasDuplicateObjects: false,
    ...(compat && { compat }),
  });
  document.commentBefore = comment?.replace(/^(?=.)/gm, ' ') ?? null;
  return yamlText(document);
}

function hashed(comment: string | undefined): string {
  return comment === undefined
    ? ''
    : `${comment.replace(/^(?=.)/gm, '# ')}\n\n`;
}
