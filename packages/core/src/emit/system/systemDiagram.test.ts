import { stringify } from 'yaml';
import type { GeneratedRepository } from '../../generate/GenerateInput';
import { generateSystem } from '../../generate/generateSystem';
import { generatorAssets } from '../../generate/generatorAssets';

const assets = generatorAssets();

/** The lines of the diagram on the first page of the system. */
function diagram(spec: object): string[] {
  const { problems, repositories } = generateSystem({
    main: {
      path: 'system.yaml',
      text: stringify({
        apiVersion: 'chartwright.dev/v1',
        kind: 'System',
        metadata: { name: 'shop', owner: 'group:default/shop' },
        spec,
      }),
    },
    assets,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const text = ([...repositories] as GeneratedRepository[])
    .find(({ name }) => name === 'shop')
    ?.tree.get('docs/index.md')?.content;
  const body = /```mermaid\n([\s\S]*?)\n```/.exec(String(text))?.[1] ?? '';
  return body.split('\n').map(line => line.trim());
}

const IMAGE = 'ghcr.io/acme/orders:1.4.2';

describe('systemDiagram', () => {
  it('puts services into frames by tier, what they share and what runs elsewhere into others, each of its shape', () => {
    const lines = diagram({
      services: {
        web: {
          spec: {
            kind: 'web',
            image: IMAGE,
            tier: 'critical',
            dependsOn: {
              services: { orders: {} },
              external: { bank: { host: 'bank.example.com', port: 443 } },
            },
          },
        },
        orders: {
          spec: {
            kind: 'api',
            image: IMAGE,
            dependsOn: { resources: { db: {}, queue: {}, mail: {} } },
          },
        },
      },
      resources: {
        db: {
          type: 'postgres',
          version: '17',
          mode: 'embedded',
          title: 'Orders "2"',
        },
        queue: { type: 'rabbitmq', mode: 'embedded' },
        mail: { type: 'smtp', host: 'mail.example.com' },
      },
    });
    expect(lines).toEqual([
      'flowchart LR',
      'subgraph g0["Tier critical"]',
      'n0["Web"]',
      'end',
      'subgraph g1["Tier standard"]',
      'n1["Orders"]',
      'end',
      'subgraph g2["What they share"]',
      'n2[("Orders #quot;2#quot;<br/>postgres 17")]',
      'n3{{"Queue<br/>rabbitmq 4.1"}}',
      'end',
      'subgraph g3["Outside the system"]',
      'n4(["Mail<br/>smtp"])',
      'n5(["Bank"])',
      'end',
      'n1 --> n2',
      'n1 --> n4',
      'n1 --> n3',
      'n0 --> n5',
      'n0 --> n1',
    ]);
  });
});
