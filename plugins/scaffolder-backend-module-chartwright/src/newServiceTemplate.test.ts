import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  templateEntityV1beta3Validator,
  type TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import {
  documentFromForm,
  type NewServiceForm,
} from '@chartwright/backstage-plugin-chartwright-common';
import { generateService, generatorAssets } from '@chartwright/core';
import { validate, type Schema } from 'jsonschema';
import { parse, stringify } from 'yaml';
import { generateInput } from './actions/generate/generateSchema';

const template: TemplateEntityV1beta3 = parse(
  readFileSync(
    join(__dirname, '../../../templates/new-service/template.yaml'),
    'utf8',
  ),
);
const pages = [template.spec.parameters ?? []].flat();

type Answers = Partial<NewServiceForm> & Record<string, unknown>;

const common: Answers = {
  name: 'orders',
  owner: 'group:default/shop',
  lifecycle: 'experimental',
  image: 'ghcr.io/acme/orders:1.4.2',
  publish: { type: 'local' },
};

/** What a person gives who accepts the form's defaults. */
const happy: Record<NewServiceForm['kind'], Answers> = {
  web: {
    port: 8080,
    healthPath: '/health',
    exposed: true,
    host: 'orders.{domain}',
    scaling: 'automatic',
    minReplicas: 2,
    maxReplicas: 6,
    cpuUtilization: 70,
    metrics: true,
    metricsPath: '/metrics',
    availabilityObjective: 99.5,
  },
  api: {
    port: 8080,
    healthPath: '/health',
    exposed: false,
    scaling: 'fixed',
    replicas: 2,
    metrics: false,
    settings: [{ name: 'LOG_LEVEL', value: 'info' }],
    secrets: [{ variable: 'TOKEN', secret: 'orders-api', key: 'token' }],
    external: [{ host: 'api.stripe.com', port: 443 }],
  },
  worker: { scaling: 'tier', metrics: false },
  scheduler: {},
  cron: { schedule: '0 3 * * *', timeZone: 'Europe/Vienna' },
  job: { command: ['./migrate', 'up'] },
  stateful: {
    port: 9000,
    storage: { mountPath: '/data', size: '10Gi' },
    exposed: false,
    scaling: 'tier',
    metrics: true,
    metricsPath: '/metrics',
  },
};

/** As the scaffolder's backend does it: every page judges all answers. */
const mistakes = (answers: Answers) =>
  pages.flatMap(page => validate(answers, page as Schema).errors);

/** The names of all questions, those of nested conditions too. */
function questions(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties') return Object.keys(value as object);
    if (key === 'if') return [];
    return ['allOf', 'then', 'else'].includes(key)
      ? [value].flat().flatMap(questions)
      : [];
  });
}

describe('templates/new-service', () => {
  it('is a template as Backstage wants it', async () => {
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
  });

  it.each(Object.entries(happy) as [NewServiceForm['kind'], Answers][])(
    'takes the answers for kind %s, which make a service',
    (kind, answers) => {
      const given = { ...common, ...answers, kind };
      expect(mistakes(given)).toEqual([]);
      const form = generateInput.parse({ values: given })
        .values as NewServiceForm;
      const { problems, repository } = generateService({
        main: {
          path: 'chartwright.yaml',
          text: stringify(documentFromForm(form)),
        },
        assets: generatorAssets(),
      });
      expect(problems).toEqual([]);
      expect(repository?.resolution?.service.kind).toBe(kind);
    },
  );

  it.each<[string, Answers]>([
    ['no name', { kind: 'job', name: undefined }],
    ['no owner', { kind: 'job', owner: undefined }],
    ['no image', { kind: 'job', image: undefined }],
    ['an unknown kind', { kind: 'apis' as never }],
    ['an API without a port', { ...happy.api, kind: 'api', port: undefined }],
    ['a privileged port', { ...happy.api, kind: 'api', port: 80 }],
    ['a port of too many digits', { ...happy.api, kind: 'api', port: 80801 }],
    ['a cron job without a schedule', { kind: 'cron' }],
    [
      'stored data without a volume',
      { ...happy.stateful, kind: 'stateful', storage: undefined },
    ],
    [
      'a size without its unit',
      {
        ...happy.stateful,
        kind: 'stateful',
        storage: { mountPath: '/data', size: '10' },
      },
    ],
    [
      'a relative folder',
      {
        ...happy.stateful,
        kind: 'stateful',
        storage: { mountPath: 'data', size: '1Gi' },
      },
    ],
    [
      'a setting with a blank in its name',
      {
        ...happy.api,
        kind: 'api',
        settings: [{ name: 'LOG LEVEL', value: 'x' }],
      },
    ],
    [
      'a secret without a key',
      {
        ...happy.api,
        kind: 'api',
        secrets: [{ variable: 'A', secret: 'b' } as never],
      },
    ],
    ['exposure without a host', { ...happy.web, kind: 'web', host: undefined }],
    ['no Pods', { ...happy.api, kind: 'api', replicas: 0 }],
    [
      'automatic scaling without bounds',
      { ...happy.web, kind: 'web', maxReplicas: undefined },
    ],
    [
      'an objective of more than all requests',
      { ...happy.web, kind: 'web', availabilityObjective: 101 },
    ],
    ['no place to publish to', { kind: 'job', publish: undefined }],
    [
      'an unknown place to publish to',
      { kind: 'job', publish: { type: 'svn' } },
    ],
  ])('refuses %s', (_what, answers) => {
    expect(mistakes({ ...common, ...answers })).not.toEqual([]);
  });

  it('asks what the generator takes, and nothing else', () => {
    const asked = new Set(pages.flatMap(questions));
    asked.delete('publish');
    const taken = new Set(
      Object.keys(generateInput.shape.values.unwrap().shape),
    );
    // The form has the title made from the name.
    taken.delete('title');
    expect([...asked].sort()).toEqual([...taken].sort());
  });
});
