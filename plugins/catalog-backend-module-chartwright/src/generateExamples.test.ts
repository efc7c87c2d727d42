import { rm } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  formatRepositoryId,
  inThisThread,
  LocalRepositories,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { generateExamples } from './generateExamples';

const system = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: group:default/shop}
spec: {services: {orders: {document: ./orders.yaml}}}
`;
const orders = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, system: shop}
spec: {kind: api, image: 'ghcr.io/acme/orders:1.4.2', ports: {http: 8080}}
`;

describe('generateExamples', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.resolve('repositories'));
  const logger = mockServices.logger.mock();
  const threads = inThisThread();
  const run = jest.spyOn(threads, 'run');
  const onGenerated = jest.fn(async () => {});
  const generate = (file = directory.resolve('shop/system.yaml')) =>
    generateExamples([file], { repositories, threads, logger }, onGenerated);
  const commit = () =>
    repositories.resolveCommit(repositoryId('shop', 'orders'));

  afterAll(() => threads.close());
  beforeEach(() => {
    jest.clearAllMocks();
    directory.setContent({
      shop: { 'system.yaml': system, 'orders.yaml': orders },
    });
  });

  it('makes a repository for each service and one for the system', async () => {
    await generate();
    expect((await repositories.list()).map(formatRepositoryId)).toEqual([
      'shop/orders',
      'shop/shop',
    ]);
    const files = await repositories.readTree(
      repositoryId('shop', 'orders'),
      await commit(),
    );
    expect(Buffer.from(files.get('chartwright.yaml')!.content).toString()).toBe(
      orders,
    );
  });

  it('lays what people did since over what was generated', async () => {
    directory.addContent({
      'shop/edits/orders/chartwright.yaml': orders.replace('1.4.2', '2.0.0'),
      'shop/edits/orders/chart/templates/own.yaml': 'a: b',
    });
    await generate();
    const files = await repositories.readTree(
      repositoryId('shop', 'orders'),
      await commit(),
    );
    const text = (path: string) =>
      Buffer.from(files.get(path)!.content).toString();
    expect(text('chartwright.yaml')).toContain('2.0.0');
    expect(text('chart/templates/own.yaml')).toBe('a: b');
    expect(text('chart/values.yaml')).toContain('1.4.2');
  });

  it('leaves a repository that is there alone, even when the example changed', async () => {
    await generate();
    const before = await commit();
    directory.addContent({
      'shop/orders.yaml': orders.replace('1.4.2', '1.5.0'),
    });
    await generate();
    expect(await commit()).toBe(before);
  });

  it('generates nothing when all repositories are there, and those that are missing when one is not', async () => {
    await generate();
    expect(onGenerated).toHaveBeenCalledTimes(1);
    const before = await commit();
    await generate();
    expect(run).toHaveBeenCalledTimes(1);
    await rm(repositories.gitDirectory(repositoryId('shop', 'shop')), {
      recursive: true,
    });
    await generate();
    expect(run).toHaveBeenCalledTimes(2);
    expect(onGenerated).toHaveBeenCalledTimes(2);
    expect((await repositories.list()).map(formatRepositoryId)).toEqual([
      'shop/orders',
      'shop/shop',
    ]);
    expect(await commit()).toBe(before);
  });

  it('reports a wrong example and goes on', async () => {
    directory.addContent({ 'shop/orders.yaml': 'kind: [' });
    await generate();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('orders.yaml'),
    );
    expect(onGenerated).not.toHaveBeenCalled();
    await expect(generate('/nowhere/system.yaml')).resolves.toBeUndefined();
  });
});
