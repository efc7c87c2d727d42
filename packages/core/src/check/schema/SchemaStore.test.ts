import { readFileSync } from 'node:fs';
import { SchemaStore } from './SchemaStore';

jest.mock('node:fs', () => {
  const actual = jest.requireActual<typeof import('node:fs')>('node:fs');
  return { ...actual, readFileSync: jest.fn(actual.readFileSync) };
});

/** Names of the schema files that were read since the last call. */
function filesRead(): string[] {
  const files = jest
    .mocked(readFileSync)
    .mock.calls.map(([path]) => String(path))
    .filter(path => path.includes('/assets/schemas/'))
    .map(path => path.replace(/^.*\/|\.json$/g, ''));
  jest.mocked(readFileSync).mockClear();
  return files;
}

describe('SchemaStore', () => {
  const store = SchemaStore.shared();

  it('reads the schemas of a group once, and ahead of its objects when asked to', () => {
    expect(filesRead()).toEqual(['index']);
    store.read([
      'v1',
      'apps/v1',
      'monitoring.coreos.com/v1',
      'acme.example/v1',
    ]);
    expect(filesRead()).toEqual(['kubernetes', 'monitoring.coreos.com']);
    expect(store.find('apps/v1', 'Deployment').status).toBe('known');
    expect(store.find('monitoring.coreos.com/v1', 'PodMonitor').status).toBe(
      'known',
    );
    expect(filesRead()).toEqual([]);
    expect(store.find('keda.sh/v1alpha1', 'ScaledObject').status).toBe('known');
    expect(filesRead()).toEqual(['keda.sh']);
  });

  it('tells what of an object it does not know', () => {
    expect(store.find('apps/v1', 'Deploymnet')).toEqual({
      status: 'unknown-kind',
      suggestion: 'Deployment',
    });
    expect(store.find('apps/v2', 'Deployment')).toEqual({
      status: 'unknown-version',
      versions: ['apps/v1'],
    });
    expect(store.find('acme.example/v1', 'Deployment').status).toBe(
      'unknown-group',
    );
    expect(store.find('constructor', 'toString').status).toBe('unknown-kind');
  });
});
