import { Document, isMap, isScalar, Pair, Scalar } from 'yaml';
import { plainYaml, type YamlStyle } from '../text/plainYaml';
import { yamlText } from '../text/yamlText';
import type { HelmValues } from './helmValues';

/** Comments of one values file: plain text, without `#`. */
export interface ValuesComments {
  /** At the top of the file. */
  readonly header: string;
  /** Above the block of each top-level key. */
  readonly blocks: Readonly<Record<string, string>>;
}

const VALUES_STYLE = { compat: 'yaml-1.1', literal: true } satisfies YamlStyle;

/**
 * The text of a values file: the given key order, a comment above each top-level block, strings quoted wherever the YAML
 * 1.1 reader inside Helm would take them for something else (`on`, `0o17`, `1:30` ...).
 */
export function valuesText(
  values: HelmValues,
  comments: ValuesComments,
): string {
  return quickText(values, comments) ?? documentText(values, comments);
}

function quickText(
  values: HelmValues,
  { header, blocks }: ValuesComments,
): string | undefined {
  let first = true;
  const text = plainYaml(values, VALUES_STYLE, '', key => {
    const comment = Object.hasOwn(blocks, key) ? blocks[key] : undefined;
    const above = `${first ? '' : '\n'}${comment ? hashed(comment) : ''}`;
    first = false;
    return above;
  });
  return text === undefined ? undefined : `${hashed(header)}\n${text}`;
}

/** Lines of a comment as `yaml` prints them. */
function hashed(text: string): string {
  return `${text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? '#' : `# ${line}`))
    .join('\n')}\n`;
}

/** The same with the nodes of `yaml`, which writes whatever there is. */
export function documentText(
  values: HelmValues,
  comments: ValuesComments,
): string {
  const document = new Document(values, {
    aliasDuplicateObjects: false,
    compat: VALUES_STYLE.compat,
  });
  document.commentBefore = asComment(comments.header);
  if (isMap(document.contents)) {
    document.contents.items.forEach((pair, index) =>
      commentBlock(pair as Pair, comments.blocks, index === 0),
    );
    if (document.contents.items.length === 0) {
      document.contents.flow = true;
    }
  }
  return yamlText(document, { blockQuote: 'literal', nullStr: 'null' });
}

function commentBlock(
  pair: Pair,
  blocks: ValuesComments['blocks'],
  first: boolean,
): void {
  if (!isScalar(pair.key)) return;
  const key = pair.key as Scalar<string>;
  key.spaceBefore = !first;
  const comment = Object.hasOwn(blocks, key.value)
    ? blocks[key.value]
    : undefined;
  if (comment) key.commentBefore = asComment(comment);
}

function asComment(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map(line => ` ${line}`)
    .join('\n');
}
