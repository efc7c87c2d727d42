import {
  applyEdits,
  JSONPath,
  modify,
  parseTree,
  findNodeAtLocation,
  getNodeValue,
  Node,
} from 'jsonc-parser';
import { keySegments } from './keySegments';

const FORMATTING = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Keys by which items of a list are told apart: panels by id or title, links and variables by name. */
const IDENTITIES = ['id', 'name', 'title', 'uid'];

/** The generated JSON with the value at one path as it was; without it when it was not there. */
export function jsonWithoutMine(
  { base, ours }: { readonly base: string; readonly ours: string },
  part: string,
): string | undefined {
  const segments = keySegments(part);
  const now = parseTree(ours);
  if (!segments || !now) {
    return undefined;
  }
  const at = locate(now, segments);
  const before = parseTree(base);
  const place = before && locate(before, segments);
  const node = before && place && findNodeAtLocation(before, place);
  const value: unknown = node && getNodeValue(node);
  if (at) {
    return applyEdits(
      ours,
      modify(ours, at, value, { formattingOptions: FORMATTING }),
    );
  }
  return value === undefined ? ours : restored(ours, now, before!, segments);
}

/** The generated JSON with what the generator dropped, alone or with all that is around it. */
function restored(
  ours: string,
  now: Node,
  before: Node,
  segments: readonly string[],
): string {
  const depth = segments.findIndex(
    (_, index) => !locate(now, segments.slice(0, index + 1)),
  );
  const place = locate(before, segments.slice(0, depth + 1));
  const parent = locate(now, segments.slice(0, depth));
  const node = place && findNodeAtLocation(before, place);
  const holder = parent && findNodeAtLocation(now, parent);
  if (!node || !parent || !holder) {
    return ours;
  }
  const isList = holder.type === 'array';
  const at = [...parent, isList ? -1 : segments[depth]!];
  return holder.type === 'object' || isList
    ? applyEdits(
        ours,
        modify(ours, at, getNodeValue(node), {
          formattingOptions: FORMATTING,
          isArrayInsertion: isList,
        }),
      )
    : applyEdits(
        ours,
        modify(
          ours,
          parent,
          getNodeValue(findNodeAtLocation(before, place!.slice(0, -1))!),
          { formattingOptions: FORMATTING },
        ),
      );
}

/** The location of a path in a tree; undefined when it leads nowhere. */
function locate(root: Node, segments: readonly string[]): JSONPath | undefined {
  const path: JSONPath = [];
  let node: Node | undefined = root;
  for (const segment of segments) {
    const step: string | number | undefined =
      node?.type === 'array' ? indexOf(node, segment) : segment;
    if (step === undefined || !node) {
      return undefined;
    }
    path.push(step);
    node = findNodeAtLocation(root, path);
  }
  return node ? path : undefined;
}

function indexOf({ children = [] }: Node, segment: string): number | undefined {
  const wanted = segment.slice(segment.indexOf('=') + 1);
  const index = children.findIndex(child =>
    IDENTITIES.some(
      key => String(findNodeAtLocation(child, [key])?.value) === wanted,
    ),
  );
  if (index >= 0) {
    return index;
  }
  return /^\d+$/.test(segment) && Number(segment) < children.length
    ? Number(segment)
    : undefined;
}
