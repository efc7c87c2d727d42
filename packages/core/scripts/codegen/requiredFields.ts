import type { JsonSchema } from '@chartwright/backstage-plugin-chartwright-common';
import {
  bundle,
  serviceDefaults,
  systemDocument,
} from '@chartwright/backstage-plugin-chartwright-common';
import { describeSchema, describeValue } from '../../src/spec/describe';
import type { RequiredField } from '../../src/spec/RequiredField';
import { branches } from '../../src/spec/schemaLookup';
import { inheritedSystemPart } from './inheritedSystemPart';

/** Images have a rule of their own, which knows of the Platform's registry. */
const RULED_ELSEWHERE = new Set(['image']);

/** Every required field below the part of a Service's spec that can be inherited. */
export function requiredFields(): RequiredField[] {
  const root = bundle(serviceDefaults);
  return requiredBelow(root, root).filter(
    ({ field }) => !RULED_ELSEWHERE.has(field),
  );
}

/** The same of what a System says and its environments change. */
export function requiredSystemFields(): RequiredField[] {
  const root = bundle(systemDocument);
  return requiredBelow(inheritedSystemPart(root.$defs ?? {}), root);
}

function requiredBelow(start: JsonSchema, root: JsonSchema): RequiredField[] {
  const found: RequiredField[] = [];
  const visit = (schema: JsonSchema, path: string[]) => {
    for (const branch of branches(schema, root)) {
      for (const field of branch.required ?? []) {
        const about = branch.properties?.[field];
        if (about === undefined) continue;
        const [target] = branches(about, root);
        const example = about.examples?.[0] ?? target?.examples?.[0];
        found.push({
          path,
          field,
          expected: describeSchema(about, root),
          example: describeValue(example),
        });
      }
      for (const [name, field] of Object.entries(branch.properties ?? {}))
        visit(field, [...path, name]);
      if (branch.additionalProperties)
        visit(branch.additionalProperties, [...path, '*']);
    }
  };
  visit(start, []);
  return found;
}

/** Source of the module that holds both, so that nothing walks the schemas at run time. */
export function requiredFieldsCode(): string {
  return `/* Made from the schemas by \`yarn generate\`; a test compares. */
/* eslint-disable */
import type { RequiredField } from './RequiredField';

export const REQUIRED_FIELDS: readonly RequiredField[] = ${JSON.stringify(
    requiredFields(),
    null,
    2,
  )};

export const REQUIRED_SYSTEM_FIELDS: readonly RequiredField[] = ${JSON.stringify(
    requiredSystemFields(),
    null,
    2,
  )};
`;
}
