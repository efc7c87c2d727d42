import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of an executable on PATH, or undefined. */
function find(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(file => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** `describe` when the tool is on PATH; otherwise the tests are skipped, and a warning says so. */
export function describeWithTool(name: string): jest.Describe {
  if (find(name)) return describe;
  // eslint-disable-next-line no-console
  console.warn(
    `SKIPPED: ${name} is not on PATH, its tests of the library chart did not run`,
  );
  return describe.skip;
}

/** Runs a tool to its end. */
export function run(name: string, args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(name, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
