import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  templateEntityV1beta3Validator,
  type TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';
import { fetchInput, fetchOutput } from './actions/fetch/fetchSchema';
import { proposeInput, proposeOutput } from './actions/propose/proposeSchema';
import {
  regenerateInput,
  regenerateOutput,
} from './actions/regenerate/regenerateSchema';

const actions = {
  'chartwright:fetch': { input: fetchInput, output: fetchOutput },
  'chartwright:regenerate': {
    input: regenerateInput,
    output: regenerateOutput,
  },
  'chartwright:propose': { input: proposeInput, output: proposeOutput },
};
const schemasOf = (action: string) => actions[action as keyof typeof actions];

describe.each(['regenerate-service', 'regenerate-system'])(
  'templates/%s',
  templateName => {
    const text = readFileSync(
      join(__dirname, `../../../templates/${templateName}/template.yaml`),
      'utf8',
    );
    const template: TemplateEntityV1beta3 = parse(text);
    const { steps } = template.spec;
    it('is a template as Backstage wants it', async () => {
      expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
    });

    it('fetches, regenerates and proposes', () => {
      expect(steps.map(({ action }) => action)).toEqual(Object.keys(actions));
    });

    it.each(steps.map(step => [step.action, step.input ?? {}] as const))(
      'gives %s inputs that it has',
      (action, input) => {
        expect(Object.keys(schemasOf(action).input.shape)).toEqual(
          expect.arrayContaining(Object.keys(input)),
        );
      },
    );

    it('takes outputs that the steps have', () => {
      const used = [...text.matchAll(/steps\.(\w+)\.output\.(\w+)/g)];
      expect(used.length).toBeGreaterThan(0);
      const unknown = used.filter(([, id, output]) => {
        const step = steps.find(candidate => candidate.id === id);
        return !step || !(output! in schemasOf(step.action).output.shape);
      });
      expect(unknown.map(([whole]) => whole)).toEqual([]);
    });

    it('takes parameters that the form asks', () => {
      const asked = JSON.stringify(template.spec.parameters);
      const used = [...text.matchAll(/parameters\.(\w+)/g)].map(
        ([, name]) => name!,
      );
      expect(used.filter(name => !asked.includes(`"${name}"`))).toEqual([]);
    });
  },
);
