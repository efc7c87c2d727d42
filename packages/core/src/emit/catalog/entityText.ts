import { Document, isMap, isScalar, Pair } from 'yaml';
import { plainYaml, type YamlStyle, type YamlTable } from '../text/plainYaml';
import { yamlText } from '../text/yamlText';
import { isTable } from '../values/helmValues';

/** One entity of a catalog file, with the comment that stands above it and those above fields of it. */
export interface CommentedEntity {
  readonly comment: string;
  readonly entity: CatalogEntity;
  /** Dotted path of a field to the comment above it. */
  readonly fieldComments?: Readonly<Record<string, string>>;
}

/** A Backstage entity as data; empty and absent fields are left out. */
export interface CatalogEntity {
  readonly apiVersion: 'backstage.io/v1alpha1';
  readonly kind: 'Component' | 'API' | 'Resource' | 'System' | 'Domain';
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: Readonly<Record<string, unknown>>;
}

const STYLE: YamlStyle = { compat: undefined, literal: true };

/** A multi-document catalog file. */
export function catalogText(entities: readonly CommentedEntity[]): string {
  return entities
    .map(
      (entity, index) =>
        plainEntity(entity, index) ?? entityDocument(entity, index),
    )
    .join('');
}

/** The text without the nodes of `yaml`; nothing where it has to write it. Fields with comments lie in a table at the top. */
function plainEntity(
  { comment, entity, fieldComments = {} }: CommentedEntity,
  index: number,
): string | undefined {
  const above = `# ${comment.replaceAll('\n', '\n# ')}\n`;
  let text = index === 0 ? `${above}\n` : `---\n${above}`;
  for (const [key, value] of Object.entries(
    withoutEmpty(entity) as YamlTable,
  )) {
    const fields =
      isTable(value) &&
      plainYaml(value, STYLE, '  ', field => {
        const said = fieldComments[`${key}.${field}`];
        return said === undefined ? '' : `  # ${said}\n`;
      });
    const part = fields
      ? `${key}:\n${fields}`
      : plainYaml({ [key]: value }, STYLE);
    if (part === undefined || (isTable(value) && !fields)) return undefined;
    text += part;
  }
  return text;
}

/** The same with the nodes of `yaml`, which writes whatever there is. */
export function entityDocument(
  { comment, entity, fieldComments = {} }: CommentedEntity,
  index: number,
): string {
  const document = new Document(withoutEmpty(entity), {
    aliasDuplicateObjects: false,
  });
  if (index > 0 && document.directives) document.directives.docStart = true;
  const above = comment
    .split('\n')
    .map(line => ` ${line}`)
    .join('\n');
  if (index === 0) document.commentBefore = above;
  else if (document.contents) document.contents.commentBefore = above;
  for (const [path, text] of Object.entries(fieldComments)) {
    commentField(document, path.split('.'), text);
  }
  return yamlText(document, { blockQuote: 'literal' });
}

function commentField(document: Document, path: string[], text: string): void {
  const parent = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return;
  const pair = parent.items.find(
    (item: Pair) => isScalar(item.key) && item.key.value === path.at(-1),
  );
  if (pair && isScalar(pair.key)) pair.key.commentBefore = ` ${text}`;
}

/** Without undefined, empty lists and empty maps: Backstage takes an absent field in each of these places. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
      .filter(([, inner]) => !isEmpty(inner)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
