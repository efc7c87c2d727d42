// Writes the generated files of the library chart; with --check only compares, and names those that differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartFolder, generatedFiles } from './generatedFiles.mjs';

const check = process.argv.includes('--check');
for (const [path, text] of Object.entries(generatedFiles())) {
  const file = join(chartFolder, path);
  if (!check) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(
      `charts/chartwright/${path} is out of date: run yarn workspace @chartwright/chart-tests write`,
    );
    process.exitCode = 1;
  }
}
