import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  templateEntityV1beta3Validator,
  type TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import {
  systemDocumentFromForm,
  type NewSystemForm,
} from '@chartwright/backstage-plugin-chartwright-common';
import { inThisThread } from '@chartwright/backstage-plugin-chartwright-node';
import { validate, type Schema } from 'jsonschema';
import { parse, stringify } from 'yaml';
import {
  generateSystemInput,
  systemFormValues,
} from './actions/generateSystem/generateSystemSchema';

const template: TemplateEntityV1beta3 = parse(
  readFileSync(
    join(__dirname, '../../../templates/new-system/template.yaml'),
    'utf8',
  ),
);
const pages = [template.spec.parameters ?? []].flat();
const properties = Object.assign(
  {},
  ...pages.map(page => page.properties),
) as Record<string, { items?: { properties: Record<string, object> } }>;

type Answers = Partial<NewSystemForm> & Record<string, unknown>;
const common: Answers = {
  name: 'shop',
  owner: 'group:default/shop',
  podSecurity: 'restricted',
  publish: { type: 'local' },
};
const resourceQuestions = properties.resources!.items!.properties as Record<
  string,
  { enum?: string[] }
>;

/** As the scaffolder's backend does it: every page judges all answers. */
const mistakes = (answers: Answers) =>
  pages.flatMap(page => validate(answers, page as Schema).errors);

describe('templates/new-system', () => {
  const threads = inThisThread();
  afterAll(() => threads.close());

  it('is a template as Backstage wants it', async () => {
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
  });

  it.each(
    resourceQuestions
      .type!.enum!.flatMap(type =>
        resourceQuestions.mode!.enum!.map(mode => [type, mode] as const),
      )
      .filter(
        ([type, mode]) => !['s3', 'smtp'].includes(type) || mode === 'external',
      ),
  )('makes a system with %s, %s', async (type, mode) => {
    const answers = {
      ...common,
      resources: [
        {
          type,
          mode,
          size: '20Gi',
          ...(mode === 'external' && { host: 'store.example.com' }),
        },
      ],
    } as Answers;
    expect(mistakes(answers)).toEqual([]);
    const form = generateSystemInput.parse({ values: answers })
      .values as NewSystemForm;
    const { problems, repositories } = await threads.run('generateSystem', {
      documents: {
        main: {
          path: 'system.yaml',
          text: stringify(systemDocumentFromForm(form)),
        },
      },
    });
    expect(problems).toEqual([]);
    expect(repositories.map(({ name }) => name)).toEqual(['shop']);
  });

  it.each<[string, Answers]>([
    ['no name', { name: undefined }],
    ['a name that is no label', { name: 'Shop' }],
    ['a name that is too long', { name: 's'.repeat(53) }],
    ['no owner', { owner: undefined }],
    ['an amount of memory without its unit', { quotaMemory: '64' }],
    ['what is no amount of CPU', { quotaCpu: 'much' }],
    [
      'an unknown type',
      { resources: [{ type: 'oracle', mode: 'embedded' }] as never },
    ],
    ['a resource that runs nowhere', { resources: [{ type: 'redis' }] }],
    ['no place to publish to', { publish: undefined }],
  ])('refuses %s', (_what, answers) => {
    expect(mistakes({ ...common, ...answers })).not.toEqual([]);
  });

  it('asks what the generator takes, and nothing else', () => {
    const { shape } = systemFormValues;
    const asked = Object.keys(properties).filter(name => name !== 'publish');
    // The form has the title made from the name.
    const taken = Object.keys(shape).filter(name => name !== 'title');
    expect(asked.sort()).toEqual(taken.sort());
    expect(Object.keys(resourceQuestions).sort()).toEqual(
      Object.keys(shape.resources.unwrap().element.shape).sort(),
    );
  });
});
