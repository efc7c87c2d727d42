import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

it('values.schema.json and the table of values in the README are up to date, and every value has a comment', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(__dirname, '../scripts/write.mjs'), '--check'],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
