import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const skipped = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  '.git',
]);

const isTest = name => /\.test\.[jt]sx?$/.test(name);

/** Every file below the given files and folders but tests, sorted; those that do not exist are left out. */
function filesBelow(root, relativePaths) {
  const found = [];
  const visit = relative => {
    const stats = statSync(path.join(root, relative), {
      throwIfNoEntry: false,
    });
    if (!stats) return;
    if (stats.isFile()) {
      found.push({ relative, stats });
      return;
    }
    for (const entry of readdirSync(path.join(root, relative))) {
      if (!skipped.has(entry) && !isTest(entry))
        visit(path.join(relative, entry));
    }
  };
  relativePaths.forEach(visit);
  return found.sort((a, b) => (a.relative < b.relative ? -1 : 1));
}

/**
 * Two fingerprints of a set of sources. `stamp` reads only names, sizes and times, so it is cheap and changes too often
 * (a fresh checkout has new times); `content()` reads the bytes and says whether anything really changed.
 */
export function fingerprint(root, relativePaths, extra = '') {
  const files = filesBelow(root, relativePaths);
  const stamp = createHash('sha256').update(extra);
  for (const { relative, stats } of files) {
    stamp.update(`\0${relative}\0${stats.size}\0${stats.mtimeMs}`);
  }
  return {
    stamp: stamp.digest('hex'),
    content() {
      const hash = createHash('sha256').update(extra);
      for (const { relative } of files) {
        hash.update(`\0${relative}\0`);
        hash.update(readFileSync(path.join(root, relative)));
      }
      return hash.digest('hex');
    },
  };
}
