import type { FieldPath } from '../../spec/fieldPath';
import type { SchemaNode } from './SchemaNode';
import type { SchemaViolation } from './SchemaViolation';
import { didYouMean } from '../../spec/didYouMean';
import { describeValue } from './describeValue';
import { numberOrTextFormats, textFormats } from './formats';
import { compilePattern } from './compilePattern';
import { isSame } from './duplicateItems';

/** Checks what a node says of a value itself: enum, format, pattern, length and limits. */
export function validateScalar(
  node: SchemaNode,
  value: unknown,
  path: FieldPath,
  violations: SchemaViolation[],
): void {
  const refuse = (message: string, hint?: string) =>
    violations.push({
      rule: 'invalid-value',
      path: [...path],
      message,
      ...(hint !== undefined && { hint }),
    });
  if (node.enum && !node.enum.some(allowed => isSame(allowed, value))) {
    const names = node.enum.filter(item => typeof item === 'string');
    const near =
      typeof value === 'string' ? didYouMean(value, names) : undefined;
    refuse(
      `must be one of ${node.enum
        .map(item => JSON.stringify(item))
        .join(', ')}, found ${describeValue(value)}`,
      near === undefined ? undefined : `did you mean '${near}'?`,
    );
    return;
  }
  if (node.format !== undefined) {
    const mixed = numberOrTextFormats[node.format];
    if (mixed && !mixed.accepts(value)) {
      refuse(`must be ${mixed.expected}, found ${describeValue(value)}`);
      return;
    }
  }
  if (typeof value === 'string') validateText(node, value, refuse);
  else if (typeof value === 'number') validateNumber(node, value, refuse);
}

function validateText(
  node: SchemaNode,
  value: string,
  refuse: (message: string, hint?: string) => void,
): void {
  const format =
    node.format === undefined ? undefined : textFormats[node.format];
  if (format && !format.accepts(value)) {
    refuse(`must be ${format.expected}, found ${describeValue(value)}`);
  }
  if (node.pattern !== undefined) {
    const pattern = compilePattern(node.pattern);
    if (pattern && !pattern.test(value)) {
      refuse(`must match ${node.pattern}, found ${describeValue(value)}`);
    }
  }
  if (node.minLength === undefined && node.maxLength === undefined) return;
  const length = [...value].length;
  if (node.minLength !== undefined && length < node.minLength) {
    refuse(
      node.minLength === 1
        ? 'must not be empty'
        : `must have at least ${node.minLength} characters, found ${length}`,
    );
  }
  if (node.maxLength !== undefined && length > node.maxLength) {
    refuse(`must have at most ${node.maxLength} characters, found ${length}`);
  }
}

function validateNumber(
  node: SchemaNode,
  value: number,
  refuse: (message: string) => void,
): void {
  const { minimum, maximum } = node;
  if (
    minimum !== undefined &&
    (node.exclusiveMinimum ? value <= minimum : value < minimum)
  ) {
    refuse(
      `must be ${
        node.exclusiveMinimum ? 'more than' : 'at least'
      } ${minimum}, found ${value}`,
    );
  }
  if (
    maximum !== undefined &&
    (node.exclusiveMaximum ? value >= maximum : value > maximum)
  ) {
    refuse(
      `must be ${
        node.exclusiveMaximum ? 'less than' : 'at most'
      } ${maximum}, found ${value}`,
    );
  }
  if (node.format === 'int32' && (value | 0) !== value) {
    refuse(`must fit in 32 bits, found ${value}`);
  }
  if (node.multipleOf !== undefined && value % node.multipleOf !== 0) {
    refuse(`must be a multiple of ${node.multipleOf}, found ${value}`);
  }
}
