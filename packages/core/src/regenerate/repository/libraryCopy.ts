import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryChart } from '../../emit/LibraryChart';
import type { Lock } from '../../emit/record/Lock';
import { PRISTINE_FOLDER } from '../../emit/record/recordPaths';
import { sha256 } from '../../emit/record/sha256';
import { parseLibraryChart } from '../../files/parseLibraryChart';

const VALUES_SCHEMA = 'chart/values.schema.json';

/**
 * The library chart that is vendored in a repository, from which a lone checkout regenerates in the version it has;
 * nothing when it is not vendored or is not as it was generated.
 */
export function libraryCopy(
  folder: string,
  { files, library }: Lock,
): LibraryChart | undefined {
  const prefix = `chart/charts/${library.name}/`;
  const texts = new Map<string, string>();
  const places = [
    ...Object.keys(files)
      .filter(path => path.startsWith(prefix))
      .map(path => [path.slice(prefix.length), path, path] as const),
    [
      'values.schema.json',
      VALUES_SCHEMA,
      `${PRISTINE_FOLDER}/${VALUES_SCHEMA}`,
    ] as const,
  ];
  for (const [name, path, place] of places) {
    const text = readWhole(join(folder, place), files[path]?.sha256);
    if (text === undefined) {
      return undefined;
    }
    texts.set(name, text);
  }
  return parseLibraryChart(texts);
}

function readWhole(place: string, checksum: string | undefined) {
  let content: Uint8Array;
  try {
    content = readFileSync(place);
  } catch {
    return undefined;
  }
  return sha256(content) === checksum
    ? Buffer.from(content).toString('utf8')
    : undefined;
}
