/**
 * A panel's number from its key (FNV-1a, 31 bits), so that a link to a panel still leads there when others are added.
 */
export function panelId(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 1 || 1;
}
