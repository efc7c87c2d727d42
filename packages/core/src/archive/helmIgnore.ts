/** Tells which files of a chart are left out of its package. */
export type IgnoreRule = (path: string) => boolean;

interface Pattern {
  readonly matches: (path: string, isFolder: boolean) => boolean;
  readonly negated: boolean;
}

/** What Helm leaves out without being told. */
const ALWAYS = 'templates/.?*';

/**
 * The rules of a `.helmignore`, by Helm's own reading of it: a line is a pattern of Go's `filepath.Match`, for the path when
 * there is a slash in it, else for the name; `!` at its beginning turns it round, a slash at its end means folders only, and
 * the first pattern that applies decides. See https://helm.sh/docs/chart_template_guide/helm_ignore_file/.
 *
 * @throws Error for a double star, which Helm does not take.
 */
export function helmIgnore(text: string): IgnoreRule {
  const patterns = [...text.split('\n'), ALWAYS].flatMap(line => {
    const rule = line.trim();
    return rule === '' || rule.startsWith('#') ? [] : [patternOf(rule)];
  });
  const ignored = (path: string, isFolder: boolean) =>
    patterns.some(
      ({ matches, negated }) => matches(path, isFolder) !== negated,
    );
  return path => {
    const parts = path.split('/');
    return parts.some((_, index) =>
      ignored(parts.slice(0, index + 1).join('/'), index < parts.length - 1),
    );
  };
}

function patternOf(rule: string): Pattern {
  if (rule.includes('**')) {
    throw new Error(`.helmignore: '**' is not supported, found '${rule}'`);
  }
  const negated = rule.startsWith('!');
  const positive = negated ? rule.slice(1) : rule;
  const foldersOnly = positive.endsWith('/');
  const glob = foldersOnly ? positive.slice(0, -1) : positive;
  const expression = globExpression(glob.replace(/^\//, ''));
  const wholePath = glob.includes('/');
  return {
    negated,
    matches: (path, isFolder) =>
      (isFolder || !foldersOnly) &&
      expression.test(wholePath ? path : path.slice(path.lastIndexOf('/') + 1)),
  };
}

/** `filepath.Match` as a regular expression: no wildcard goes over a slash. */
function globExpression(glob: string): RegExp {
  const source = glob.replace(
    /\\(.)|\[(\^?)([^\]]+)\]|[*?]|[.+^${}()|\\[\]]/g,
    (found, escaped?: string, not?: string, characters?: string) => {
      if (escaped !== undefined) return escaped.replace(/\W/g, '\\$&');
      if (characters !== undefined) {
        return `[${not ?? ''}${characters.replace(/\\/g, '\\\\')}]`;
      }
      if (found === '*') return '[^/]*';
      return found === '?' ? '[^/]' : `\\${found}`;
    },
  );
  return new RegExp(`^${source}$`);
}
