import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleSchema } from './assembleSchema.mjs';
import { valuesTable } from './valuesTable.mjs';

const START = '<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

/** The library chart's folder. */
export const chartFolder = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../charts/chartwright',
);

/**
 * What the generated files of the library chart must contain.
 *
 * @returns {Record<string, string>} text by path in the chart's folder
 */
export function generatedFiles() {
  const read = path => readFileSync(join(chartFolder, path), 'utf8');
  const readme = read('README.md');
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) {
    throw new Error(`README.md: expected the lines '${START}' and '${END}'`);
  }
  const table = valuesTable(read('values.yaml'));
  return {
    'values.schema.json': assembleSchema(join(chartFolder, 'schema')),
    'README.md': `${readme.slice(
      0,
      start + START.length,
    )}\n\n${table}\n\n${readme.slice(end)}`,
  };
}
