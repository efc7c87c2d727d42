import { Node, visit } from 'yaml';

/** An anchor may be referred to from elsewhere, so what defines one is never replaced or removed whole. */
export function definesAnchor(node: Node | null): boolean {
  let found = false;
  if (node) {
    visit(node, {
      Node: (_key, inner) => {
        if ('anchor' in inner && inner.anchor) {
          found = true;
          return visit.BREAK;
        }
        return undefined;
      },
    });
  }
  return found;
}
