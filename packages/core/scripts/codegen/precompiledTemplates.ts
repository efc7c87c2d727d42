import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import Handlebars from 'handlebars';
import { sha256 } from '../../src/emit/record/sha256';
import {
  HELPER_NAMES,
  TEMPLATE_OPTIONS,
} from '../../src/emit/text/templateHelpers';

const TEMPLATES = join(__dirname, '../../assets/templates');

/** The built-in text templates as functions, by the checksum of their source. */
export function precompiledTemplatesCode(): string {
  const entries = readdirSync(TEMPLATES, {
    withFileTypes: true,
    recursive: true,
  })
    .filter(entry => entry.isFile() && entry.name.endsWith('.hbs'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .map(source => `'${sha256(source)}': ${precompiled(source)}`)
    .sort()
    // Services and systems share some texts.
    .filter((entry, index, all) => entry !== all[index - 1]);
  const { code } = transformSync(
    `export const PRECOMPILED_TEMPLATES = {${entries.join(',')}};`,
    { minify: true, format: 'esm', lineLimit: 1000 },
  );
  return `// @ts-nocheck\n/* Made from assets/templates by \`yarn generate\`; a test compares. */\n/* eslint-disable */\n${code}`;
}

/** Only names of helpers call one: every other name is a field, which spares a look for a helper each time. */
function precompiled(source: string): string {
  return String(
    Handlebars.precompile(source, {
      ...TEMPLATE_OPTIONS,
      knownHelpers: Object.fromEntries(
        HELPER_NAMES.map(name => [name, true]),
      ) as KnownHelpers,
      knownHelpersOnly: true,
    }),
  );
}
