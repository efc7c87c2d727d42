import { createHash } from 'node:crypto';

/**
 * One schema file in the making: a table of nodes in which equal subtrees are stored once, and the kinds that start in it.
 * The format is described beside its reader, in src/check/schema/SchemaNode.ts.
 */
export class SchemaFile {
  nodes = [];
  kinds = {};
  #indexOf = new Map();

  constructor(dialect) {
    this.dialect = dialect;
  }

  /** Index of a node equal to this one. */
  add(node) {
    const key = JSON.stringify(node);
    const known = this.#indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.nodes.push(node) - 1;
    this.#indexOf.set(key, index);
    return index;
  }

  /** Room for a node that refers to itself. */
  reserve() {
    return this.nodes.push({}) - 1;
  }

  fill(index, node) {
    this.nodes[index] = node;
  }

  addKind(apiVersion, kind, node) {
    (this.kinds[apiVersion] ??= {})[kind] = node;
  }

  /** The text of the file, and what the index says of them. */
  pack() {
    const text = JSON.stringify({
      dialect: this.dialect,
      kinds: this.kinds,
      nodes: this.nodes,
    });
    return {
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      size: text.length,
    };
  }
}
