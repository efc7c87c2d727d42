import { parseDocuments } from '../../spec';
import { documentOf } from '../../spec/__testUtils__/parseText';
import { systemText } from '../__testUtils__/resolveText';
import { resolveSystem } from '../resolveSystem';

const resolved = (spec: string) =>
  resolveSystem({ system: documentOf('System', systemText(spec), 's.yaml') });

/** Path and message of every error. */
const errorsOf = (spec: string) =>
  resolved(spec)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, path, line }) => [code, path, line]);

const SWEEP = `maintenance:
  sweep: {schedule: {cron: "0 4 * * 0", timeZone: Europe/Berlin}, image: "acme/sweep:1", env: {A: a, B: {secret: s, key: k}}}
`;

describe('overlays of an environment in a System', () => {
  it('may give a part of a named thing', () => {
    const spec = `${SWEEP}guardrails: {priorityClasses: {high: {value: 1000}}}
secretStores: {vault: {provider: vault, server: "https://vault.example.com", apiVersion: external-secrets.io/v1}}
secretRotation: {keys: {every: 90d}}
environments:
  development:
    maintenance: {sweep: {schedule: {cron: "@daily"}, env: {B: {key: other}}}}
    guardrails: {priorityClasses: {high: {description: Less.}}}
    secretStores: {vault: {server: "https://vault.dev.example.com"}}
    secretRotation: {keys: {title: Keys}}
`;
    const { problems } = parseDocuments([
      { path: 's.yaml', text: systemText(spec) },
    ]);
    expect(problems).toEqual([]);
    expect(errorsOf(spec)).toEqual([]);
    const { development, base } = resolved(spec).resolution.values;
    expect(development?.maintenance.sweep).toMatchObject({
      schedule: { cron: '@daily', timeZone: 'Europe/Berlin' },
      workload: {
        image: { repository: 'acme/sweep', tag: '1' },
        env: { A: 'a', B: { secret: { name: 's', key: 'other' } } },
      },
    });
    expect(base?.maintenance.sweep?.schedule.cron).toBe('0 4 * * 0');
    expect(development?.priorityClasses.high).toMatchObject({
      value: 1000,
      description: 'Less.',
    });
  });

  it('tells what no document completes, where it would belong', () => {
    expect(
      errorsOf(`${SWEEP}environments:
  development:
    maintenance:
      sweep: {image: null}
      purge: {image: "acme/purge:1"}
`),
    ).toEqual([
      [
        'CW_MISSING_FIELD',
        'spec.environments.development.maintenance.purge.schedule',
        expect.any(Number),
      ],
      [
        'CW_MISSING_FIELD',
        'spec.environments.development.maintenance.sweep.image',
        expect.any(Number),
      ],
    ]);
  });

  it('tells once what is missing in all environments', () => {
    expect(
      errorsOf(`maintenance:
  sweep: {schedule: {timeZone: Europe/Berlin}, image: "acme/sweep:1"}
environments:
  development: {maintenance: {sweep: {command: [a]}}}
`).map(([, path]) => path),
    ).toEqual(['spec.maintenance.sweep.schedule.cron']);
  });

  it('lets an environment have a task of its own', () => {
    const spec = `environments:
  development:
    ${SWEEP.replace(/\n/g, '\n    ')}
`;
    expect(errorsOf(spec)).toEqual([]);
    const { development, base } = resolved(spec).resolution.values;
    expect(Object.keys(development?.maintenance ?? {})).toEqual(['sweep']);
    expect(base?.maintenance).toEqual({});
  });
});
