import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of an executable in the folder CHARTWRIGHT_TOOLS_BIN, else on PATH; undefined when it is in neither. */
function find(name: string): string | undefined {
  const folders = [
    process.env.CHARTWRIGHT_TOOLS_BIN ?? '',
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders
    .filter(folder => folder !== '')
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
    `SKIPPED: ${name} is neither in CHARTWRIGHT_TOOLS_BIN nor on PATH, its tests of the library chart did not run`,
  );
  return describe.skip;
}

/** Runs a tool to its end. */
export function run(name: string, args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(find(name) ?? name, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
