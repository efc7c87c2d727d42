import { nodeTexts, portsText } from './graphTexts';

describe('portsText', () => {
  it('names ports by number, then name, with their protocol', () => {
    const ports = [
      { port: 5432, name: 'postgres', protocol: 'TCP' },
      { name: 'http' },
      {},
    ];
    expect(portsText({ from: 'a', to: 'b', ports })).toBe('5432/TCP, http');
  });
});

describe('nodeTexts', () => {
  it('says what a node is, and of which other System', () => {
    const node = {
      id: 'x',
      kind: 'resource',
      name: 'db',
      known: true,
    } as const;
    expect(nodeTexts({ ...node, title: '', type: 'postgres' })).toEqual({
      name: 'db',
      type: 'postgres',
    });
    expect(nodeTexts({ ...node, title: 'DB', system: 'billing' })).toEqual({
      name: 'DB',
      type: 'resource · billing',
    });
  });
});
