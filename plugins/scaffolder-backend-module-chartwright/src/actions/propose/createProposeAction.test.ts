import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { validate } from 'jsonschema';
import { parse } from 'yaml';
import {
  git,
  makeLocalService,
  type LocalServices,
} from '../../__testUtils__/localService';
import { runAction } from '../../__testUtils__/runAction';
import { createFetchAction } from '../fetch/createFetchAction';
import { examples as fetchExamples } from '../fetch/fetch.examples';
import { createProposeAction } from './createProposeAction';
import { examples } from './propose.examples';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

const entityRef = 'component:default/orders';

describe('chartwright:fetch and chartwright:propose', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.resolve('workspace');
  let services: LocalServices;

  beforeEach(async () => {
    directory.setContent({ workspace: {} });
    services = await makeLocalService(directory.resolve('repositories'));
  });

  const fetch = (input: object = { entityRef }) =>
    runAction(createFetchAction(services), { input, workspacePath });
  const propose = (
    input: object = {},
    options: { isDryRun?: boolean; signal?: AbortSignal } = {},
  ) =>
    runAction(createProposeAction(services), {
      input: { entityRef, title: 'Change orders', ...input },
      workspacePath,
      ...options,
    });
  const place = (path: string) => directory.resolve(`workspace/${path}`);
  const branches = () =>
    git(services.bare, 'branch', '--format=%(refname:short)');

  it('fetches the files with their history', async () => {
    const { output } = await fetch();
    expect(output).toEqual({
      path: '.',
      servicePath: '.',
      branch: 'main',
      commitHash: git(services.bare, 'rev-parse', 'main'),
      remoteUrl: services.bare,
    });
    expect(git(workspacePath, 'log', '--format=%s')).toBe('Generate orders');
    expect(readFileSync(place('chartwright.yaml'), 'utf8')).toContain('orders');
  });

  it('fetches for nobody without chartwright.read, and proposes for nobody without chartwright.regenerate', async () => {
    const refuse = (name: string) => {
      services.permissions = mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission, resourceRef }) => ({
            result:
              permission.name === name && resourceRef === entityRef
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
      });
    };
    refuse('chartwright.read');
    await expect(fetch()).rejects.toThrow(
      'This needs the permission chartwright.read for component:default/orders',
    );
    refuse('chartwright.regenerate');
    await fetch();
    writeFileSync(place('added.txt'), 'x');
    await expect(propose()).rejects.toThrow(
      'This needs the permission chartwright.regenerate for component:default/orders',
    );
    expect(branches()).toBe('main');
  });

  it('does not fetch over what is there', async () => {
    writeFileSync(place('mine'), '');
    await expect(fetch()).rejects.toThrow('to be empty, found mine');
  });

  it('proposes changes, deletes, renames and modes on a branch', async () => {
    await fetch();
    writeFileSync(place('added.sh'), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(place('README2.md'), readFileSync(place('mkdocs.yml')));
    rmSync(place('mkdocs.yml'));
    const { output } = await propose({ description: '**Look.**' });
    expect(output).toEqual({
      proposed: true,
      url: 'http://localhost:3000/chartwright/repositories/shop/orders/compare/chartwright/regenerate',
      branch: 'chartwright/regenerate',
      targetBranch: 'main',
      updated: false,
      commitHash: git(services.bare, 'rev-parse', 'chartwright/regenerate'),
      remoteUrl: services.bare,
    });
    expect(
      git(
        services.bare,
        'diff',
        '--find-renames',
        '--name-status',
        'main',
        'chartwright/regenerate',
      ).split('\n'),
    ).toEqual(['R100\tmkdocs.yml\tREADME2.md', 'A\tadded.sh']);
    expect(
      git(services.bare, 'ls-tree', 'chartwright/regenerate', 'added.sh'),
    ).toContain('100755');
    expect((await propose()).output.updated).toBe(true);
  });

  it('has a branch for each service of a monorepo', async () => {
    await fetch();
    writeFileSync(place('added'), '');
    const { output } = await propose({
      entityRef: undefined,
      repoUrl:
        'http://localhost:3000/chartwright/repositories/shop/orders/tree/main/services/basket/',
    });
    expect(output.branch).toBe('chartwright/regenerate-basket');
    expect((await propose()).output.branch).toBe('chartwright/regenerate');
  });

  it('says when there is nothing to propose', async () => {
    await fetch();
    const { output, log } = await propose();
    expect(output).toMatchObject({ proposed: false, url: '', updated: false });
    expect(log).toContain('Nothing was changed, so nothing is proposed');
    expect(branches()).toBe('main');
  });

  it('writes nothing in a dry run', async () => {
    await fetch();
    writeFileSync(place('added'), '');
    const { output, log } = await propose({}, { isDryRun: true });
    expect(output.proposed).toBe(true);
    expect(log.join()).toContain('Dry run: would open');
    expect(branches()).toBe('main');
  });

  it('stops before it writes when the task is cancelled', async () => {
    await fetch();
    writeFileSync(place('added'), '');
    await expect(
      propose({}, { signal: AbortSignal.abort(new Error('cancelled')) }),
    ).rejects.toThrow('cancelled');
    expect(branches()).toBe('main');
  });

  it.each<[string, object, string]>([
    ['no place', { entityRef: undefined }, "one of 'entityRef' and 'repoUrl'"],
    ['a branch that git does not take', { branch: '../main' }, 'input.branch'],
    [
      'an entity that is not there',
      { entityRef: 'component:default/nothing' },
      'The catalog has no component:default/nothing',
    ],
    [
      'a host that is not known',
      { entityRef: undefined, repoUrl: 'https://example.com/a/b' },
      "found 'https://example.com/a/b'",
    ],
  ])('refuses %s', async (_what, input, message) => {
    await fetch();
    await expect(propose(input)).rejects.toThrow(message);
  });

  it('refuses a folder that was not fetched', async () => {
    await expect(propose()).rejects.toThrow(
      "fetch it with 'chartwright:fetch'",
    );
  });

  it.each(fetchExamples)('example: $description', async ({ example }) => {
    const [{ action, input }] = parse(example).steps;
    expect(action).toBe('chartwright:fetch');
    const schema = createFetchAction(services).schema!.input as object;
    expect(validate(input, schema).errors).toEqual([]);
    expect((await fetch(input)).output.branch).toBe('main');
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const [{ action, input }] = parse(example).steps;
    expect(action).toBe('chartwright:propose');
    const schema = createProposeAction(services).schema!.input as object;
    expect(validate(input, schema).errors).toEqual([]);
    await fetch();
    writeFileSync(place('added'), '');
    const { output } = await runAction(createProposeAction(services), {
      input,
      workspacePath,
    });
    expect(output).toMatchObject({
      proposed: true,
      branch: input.branch ?? 'chartwright/regenerate',
    });
  });
});
