import type { SchemaNode } from './SchemaNode';
import { numberOrTextFormats } from './formats';

const NAMES = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
} as const;

/** What a node takes, in words. */
export function typeName(node: SchemaNode): string {
  if (node.type) return NAMES[node.type];
  return numberOrTextFormats[node.format ?? '']?.expected ?? 'a value';
}

/** A value in words; texts are quoted and cut, the content of objects and lists is not shown. */
export function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') {
    const text = value.length > 60 ? `${value.slice(0, 57)}...` : value;
    return JSON.stringify(text);
  }
  return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`;
}
