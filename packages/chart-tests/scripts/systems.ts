import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineRenderer } from '@chartwright/core/render';
import {
  reportLines,
  reportPage,
} from '../src/systems/__testUtils__/reportPage';
import {
  SystemReport,
  systemReport,
} from '../src/systems/__testUtils__/systemReport';

const ROOT = join(__dirname, '../../..');
const LISTS = join(ROOT, '../shared/systems');

/** Writes docs/systems.md; names of systems on the command line only print theirs. */
async function main(names: readonly string[]): Promise<void> {
  if (!existsSync(LISTS)) {
    process.stderr.write(`The acceptance lists are not at ${LISTS}.\n`);
    process.exitCode = 2;
    return;
  }
  const files = readdirSync(LISTS)
    .filter(file => file.endsWith('.yaml'))
    .filter(
      file => names.length === 0 || names.includes(file.replace('.yaml', '')),
    )
    .sort();
  const renderer = await engineRenderer();
  const reports: SystemReport[] = [];
  try {
    for (const file of files)
      reports.push(await systemReport(join(LISTS, file), ROOT, renderer));
  } finally {
    await renderer.close();
  }
  if (names.length === 0)
    writeFileSync(join(ROOT, 'docs/systems.md'), reportPage(reports));
  process.stdout.write(`${reportLines(reports)}\n`);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
