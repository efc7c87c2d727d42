const SEGMENT =
  /\.?([^.[\]"]+)|\["((?:[^"\\]|\\.)*)"\]|\[(?:name=)?([^\]]+)\]/gy;

/** The keys along a path as a plan prints it: `resources.limits`, `env["a.b"]`, `links[name=docs].url`. */
export function keySegments(path: string): string[] | undefined {
  const segments: string[] = [];
  let end = 0;
  for (const match of path.matchAll(SEGMENT)) {
    const [text, key, quoted, item] = match;
    segments.push(key ?? item ?? (JSON.parse(`"${quoted}"`) as string));
    end = match.index + text.length;
  }
  return end === path.length && segments.length > 0 ? segments : undefined;
}
