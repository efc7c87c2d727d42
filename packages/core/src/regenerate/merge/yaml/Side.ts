import { Document, Node } from 'yaml';
import { canonicalJson } from './canonicalJson';

/** One version of a YAML document: its text and what was parsed from it. */
export interface Side {
  /** The whole text that the nodes' ranges point into. */
  text: string;
  document: Document.Parsed;
}

/** What a node stands for, as text that can be compared; undefined for no node. */
export function nodeValue(side: Side, node: Node | null | undefined): string {
  return canonicalJson(node?.toJS(side.document) ?? null);
}

/** A node in the words of its text, without what stands around it. */
export function nodeSource(side: Side, node: Node): string {
  return side.text.slice(node.range![0], node.range![1]);
}
