import { parse } from 'yaml';
import type { ResolvedApi } from '../../resolve';
import { apiDefinition } from './apiDefinition';

const api = (definition: string, type: ResolvedApi['type'] = 'openapi') =>
  apiDefinition({
    name: 'orders-api',
    title: 'Orders: "API"',
    type,
    definition,
  });

describe('apiDefinition', () => {
  it.each([
    ['openapi.yaml', './openapi.yaml'],
    ['./api/orders.json', './api/orders.json'],
  ])('refers to the file %s', (definition, path) => {
    expect(api(definition)).toEqual({ $text: path });
  });

  it.each([
    ['openapi: 3.1.0\ninfo: {}\n'],
    ['{"openapi":"3.1.0"}'],
    ['type Query { a: Int }'],
  ])('keeps the text %j', definition =>
    expect(api(definition)).toBe(definition),
  );

  it('is a valid document when there is none yet', () => {
    expect(parse(api('') as string)).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Orders: "API"' },
    });
    expect(parse(api('', 'asyncapi') as string)).toMatchObject({
      asyncapi: '3.0.0',
    });
    expect(api('', 'graphql')).toMatch(/^# No definition yet/);
    expect(api('', 'grpc')).toMatch(/^\/\/ No definition yet/);
  });
});
