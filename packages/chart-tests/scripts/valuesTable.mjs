import { isMap, parseDocument } from 'yaml';

/**
 * Reads the defaults of the library chart with the comment on each.
 *
 * @param {string} text - text of values.yaml
 * @returns {{path: string, comment: string | undefined, value: unknown, leaf: boolean}[]} in the order of the file
 */
function commentedValues(text) {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw document.errors[0];
  const rows = [];
  collect(document.getIn(['exports', 'defaults']), [], rows);
  return rows;
}

function collect(map, path, rows) {
  map.items.forEach((pair, index) => {
    const key = String(pair.key.value);
    // The comment above the first entry belongs to the map, not to its key.
    const comment =
      pair.key.commentBefore ?? (index === 0 ? map.commentBefore : undefined);
    const nested = isMap(pair.value) && pair.value.items.length > 0;
    rows.push({
      path: [...path, key].join('.'),
      comment: comment?.replace(/\s*\n\s*/g, ' ').trim(),
      value: nested ? undefined : pair.value.toJSON(),
      leaf: !nested,
    });
    if (nested) collect(pair.value, [...path, key], rows);
  });
}

/**
 * The table of values in the chart's README: a section for each part, a row for each value.
 *
 * @param {string} text - text of values.yaml
 * @returns {string} Markdown
 */
export function valuesTable(text) {
  const rows = commentedValues(text);
  const head = '| Value | Default | Meaning |\n| --- | --- | --- |';
  const lines = [head];
  for (const row of rows) {
    if (!row.comment) {
      throw new Error(`values.yaml: '${row.path}' has no comment`);
    }
    const value = row.leaf ? `\`${JSON.stringify(row.value)}\`` : '';
    const meaning = escapeCell(row.comment);
    lines.push(
      row.leaf
        ? `| \`${row.path}\` | ${value} | ${meaning} |`
        : `| **\`${row.path}\`** | | **${meaning}** |`,
    );
  }
  return lines.join('\n');
}

function escapeCell(text) {
  // Inside code spans Markdown tables still split at pipes.
  return text.replaceAll('|', '\\|');
}
