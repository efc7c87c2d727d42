import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  templateEntityV1beta3Validator,
  type TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import { validate, type Schema } from 'jsonschema';
import { parse } from 'yaml';
import {
  regenerateFleetInput,
  regenerateFleetOutput,
} from './actions/regenerateFleet/regenerateFleetSchema';

const template: TemplateEntityV1beta3 = parse(
  readFileSync(
    join(__dirname, '../../../templates/regenerate-fleet/template.yaml'),
    'utf8',
  ),
);
const pages = [template.spec.parameters ?? []].flat();
const [step] = template.spec.steps;

describe('the template regenerate-fleet', () => {
  it('is a template', async () => {
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
  });

  it('hands every answer to the action, and nothing that it does not know', () => {
    const { select, ...input } = step!.input as Record<string, object>;
    const answered = JSON.stringify(step!.input).match(/parameters\.\w+/g);
    expect([...answered!].sort()).toEqual(
      pages
        .flatMap(page => Object.keys(page.properties as object))
        .map(name => `parameters.${name}`)
        .sort(),
    );
    const { shape } = regenerateFleetInput;
    expect(Object.keys(shape)).toEqual(
      expect.arrayContaining(Object.keys(input)),
    );
    const selectShape = shape.select._def.innerType.shape;
    expect(Object.keys(selectShape)).toEqual(
      expect.arrayContaining(Object.keys(select!)),
    );
  });

  it('shows outputs that there are', () => {
    const used = JSON.stringify(template.spec.output).match(/output\.(\w+)/g)!;
    for (const name of used) {
      expect(regenerateFleetOutput.shape).toHaveProperty(
        name.replace('output.', ''),
      );
    }
  });

  it.each([
    [{ canary: '3' }, true],
    [{ canary: '10%' }, true],
    [{ canary: 'ten' }, false],
    [{ versionBelow: '1.2.0' }, true],
    [{ versionBelow: 'new' }, false],
    [{ onConflict: 'guess' }, false],
  ])('takes %j: %s', (answers, valid) => {
    const errors = pages.flatMap(
      ({ required, ...page }) => validate(answers, page as Schema).errors,
    );
    expect(errors.length === 0).toBe(valid);
  });
});
