import type { LoadedSchemas, SchemaNode, SchemaNodes } from './SchemaNode';
import type { SchemaViolation } from './SchemaViolation';
import { didYouMean } from '../../spec/didYouMean';
import { duplicateItems } from './duplicateItems';
import { validateScalar } from './validateScalar';
import { describeValue, typeName } from './describeValue';

interface Walk {
  readonly nodes: SchemaNodes;
  readonly nullIsUnset: boolean;
  readonly violations: SchemaViolation[];
  /** Where the walk is; copied only when there is something to say. */
  readonly path: (string | number)[];
  /** Inside allOf, anyOf, oneOf and not: fields that are not named there may be named outside. */
  readonly valuesOnly: boolean;
}

const EMBEDDED = new Set(['apiVersion', 'kind', 'metadata']);

/** All ways in which a value differs from the node of a schema file. */
export function validateAgainstSchema(
  file: Pick<LoadedSchemas, 'nodes' | 'dialect'>,
  node: number,
  value: unknown,
): SchemaViolation[] {
  const walk: Walk = {
    nodes: file.nodes,
    nullIsUnset: file.dialect === 'kubernetes',
    violations: [],
    path: [],
    valuesOnly: false,
  };
  visit(walk, node, value);
  return walk.violations;
}

function visit(walk: Walk, index: number, value: unknown): void {
  const node = walk.nodes.at(index)!;
  if (value === null) {
    if (!node.nullable && !walk.valuesOnly && isTyped(node)) {
      walk.violations.push({
        rule: 'wrong-type',
        path: [...walk.path],
        message: `must be ${typeName(node)}, found null`,
        hint: 'leave the field out when it has no value',
      });
    }
    return;
  }
  if (!hasType(node, value)) {
    walk.violations.push({
      rule: 'wrong-type',
      path: [...walk.path],
      message: `must be ${typeName(node)}, found ${describeValue(value)}`,
      hint: typeHint(node, value),
    });
    return;
  }
  if (Array.isArray(value)) visitArray(walk, node, value);
  else if (isObject(value)) visitObject(walk, node, value);
  // Of an object or a list, few nodes say more than what is in it.
  if (typeof value !== 'object' || node.enum || node.format !== undefined) {
    validateScalar(node, value, walk.path, walk.violations);
  }
  visitJunctors(walk, node, value);
}

function visitBelow(
  walk: Walk,
  index: number,
  value: unknown,
  name: string | number,
): void {
  walk.path.push(name);
  visit(walk, index, value);
  walk.path.pop();
}

function visitObject(
  walk: Walk,
  node: SchemaNode,
  value: Record<string, unknown>,
): void {
  const { properties } = node;
  const names = Object.keys(value);
  for (const name of names) {
    const item = value[name];
    const property =
      properties && Object.hasOwn(properties, name)
        ? properties[name]
        : undefined;
    if (property !== undefined) {
      if (item === null && isUnset(walk, property)) continue;
      visitBelow(walk, property, item, name);
      continue;
    }
    if (node.keys !== undefined) visitKey(walk, node.keys, name);
    if (node.values !== undefined) {
      if (item === null && walk.nullIsUnset) continue;
      visitBelow(walk, node.values, item, name);
    } else if (isUnknown(walk, node, name)) {
      const near = didYouMean(name, Object.keys(properties ?? {}));
      walk.violations.push({
        rule: 'unknown-field',
        path: [...walk.path, name],
        message: 'is not a field that Kubernetes knows here',
        ...(near !== undefined && { hint: `did you mean '${near}'?` }),
      });
    }
  }
  for (const name of node.required ?? []) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (item === undefined || (item === null && walk.nullIsUnset)) {
      walk.violations.push({
        rule: 'missing-field',
        path: [...walk.path, name],
        message: 'is required and missing',
      });
    }
  }
  if (node.minProperties !== undefined && names.length < node.minProperties) {
    invalid(walk, `must have at least ${node.minProperties} fields`);
  }
  if (node.maxProperties !== undefined && names.length > node.maxProperties) {
    invalid(walk, `must have at most ${node.maxProperties} fields`);
  }
}

function visitKey(walk: Walk, node: number, name: string): void {
  const before = walk.violations.length;
  walk.path.push(name);
  validateScalar(walk.nodes.at(node)!, name, walk.path, walk.violations);
  walk.path.pop();
  const added = walk.violations[before];
  if (added) added.message = `has a key that ${added.message}`;
}

function visitArray(walk: Walk, node: SchemaNode, value: unknown[]): void {
  if (node.items !== undefined) {
    for (let index = 0; index < value.length; index++) {
      visitBelow(walk, node.items, value[index], index);
    }
  }
  if (node.minItems !== undefined && value.length < node.minItems) {
    invalid(walk, `must have at least ${node.minItems} items`);
  }
  if (node.maxItems !== undefined && value.length > node.maxItems) {
    invalid(walk, `must have at most ${node.maxItems} items`);
  }
  for (const duplicate of duplicateItems(walk.nodes, node, value)) {
    walk.violations.push({
      rule: 'duplicate-item',
      path: [...walk.path, duplicate.index],
      message: `says again what item ${duplicate.first} says${duplicate.key}`,
    });
  }
}

function visitJunctors(walk: Walk, node: SchemaNode, value: unknown): void {
  if (!node.allOf && !node.anyOf && !node.oneOf && node.not === undefined) {
    return;
  }
  for (const branch of node.allOf ?? []) {
    walk.violations.push(...branchViolations(walk, branch, value));
  }
  if (node.anyOf) {
    const failures = node.anyOf.map(branch =>
      branchViolations(walk, branch, value),
    );
    if (failures.every(failure => failure.length > 0)) {
      invalid(walk, `fits none of its forms: ${tellApart(failures)}`);
    }
  }
  if (node.oneOf) {
    const failures = node.oneOf.map(branch =>
      branchViolations(walk, branch, value),
    );
    const fitting = failures.filter(failure => failure.length === 0).length;
    if (fitting === 0) {
      invalid(walk, `fits none of its forms: ${tellApart(failures)}`);
    } else if (fitting > 1) {
      invalid(
        walk,
        `fits ${fitting} of its forms, and may fit only one: fields that exclude each other are set together`,
      );
    }
  }
  if (
    node.not !== undefined &&
    branchViolations(walk, node.not, value).length === 0
  ) {
    invalid(walk, 'has a value that is excluded here');
  }
}

function branchViolations(
  walk: Walk,
  branch: number,
  value: unknown,
): SchemaViolation[] {
  const inner: Walk = { ...walk, violations: [], valuesOnly: true };
  visit(inner, branch, value);
  return inner.violations;
}

function tellApart(failures: SchemaViolation[][]): string {
  const reasons = failures.map(([first]) => {
    const field = first!.path.at(-1);
    return field === undefined ? first!.message : `${field} ${first!.message}`;
  });
  return [...new Set(reasons)].slice(0, 4).join('; or ');
}

function isUnset(walk: Walk, property: number): boolean {
  const node = walk.nodes.at(property)!;
  return walk.nullIsUnset || (node.default !== undefined && !node.nullable);
}

function isUnknown(walk: Walk, node: SchemaNode, name: string): boolean {
  if (node.open || walk.valuesOnly) return false;
  if (node.embedded && EMBEDDED.has(name)) return false;
  return true;
}

function isTyped(node: SchemaNode): boolean {
  return node.type !== undefined || node.format !== undefined;
}

function hasType(node: SchemaNode, value: unknown): boolean {
  switch (node.type) {
    case undefined:
      return true;
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === node.type;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeHint(node: SchemaNode, value: unknown): string | undefined {
  if (
    node.type === 'string' &&
    (typeof value === 'number' || typeof value === 'boolean')
  ) {
    return `write it in quotation marks: "${value}"`;
  }
  if (
    (node.type === 'integer' || node.type === 'number') &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    !Number.isNaN(Number(value))
  ) {
    return `write it without quotation marks: ${value}`;
  }
  return undefined;
}

function invalid(walk: Walk, message: string): void {
  walk.violations.push({
    rule: 'invalid-value',
    path: [...walk.path],
    message,
  });
}
