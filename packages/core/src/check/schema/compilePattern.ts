const compiled = new Map<string, RegExp | undefined>();

/**
 * A pattern as Go's regexp reads it. `(?i)`, which JavaScript does not know inside a pattern, makes the whole pattern
 * blind to case; a pattern that JavaScript cannot read at all is left unchecked, since refusing what the API server takes
 * would be worse.
 */
export function compilePattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) {
    const source = pattern.replaceAll('(?i)', '');
    compiled.set(pattern, tryCompile(source, source === pattern ? '' : 'i'));
  }
  return compiled.get(pattern);
}

function tryCompile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
