import { migrateDocument } from './migrateDocument';
import type { Migration } from './Migration';
import { renameKey } from './renameKey';

const head = 'apiVersion: chartwright.dev/v1\nkind: Service\n';

describe('migrateDocument', () => {
  it('changes the words that it must, and no other byte', () => {
    const text = (key: string) =>
      `# Mine.\n${head}spec:\n  availability: # why\n    'zoneSpread':   required\n\n    ${key}:    orders-pdb   # as ever\n    # the end\n`;
    expect(migrateDocument(text('budgetName'))).toEqual({
      text: text('disruptionBudgetName'),
      applied: [
        {
          migration: expect.objectContaining({ version: '0.2.0' }),
          line: 8,
          column: 5,
        },
      ],
    });
  });

  it.each([
    [
      'with line breaks of another system',
      'availability:\r\n    budgetName: a\r\n',
    ],
    ['in flow style', 'availability: { budgetName: a, minAvailable: 1 }\n'],
    ['in double quotes', 'availability:\n    "budgetName": a\n'],
    ['in single quotes', "availability:\n    'budgetName': a\n"],
    [
      'in an environment',
      'environments:\n    production:\n      availability:\n        budgetName: a\n',
    ],
    [
      'in a service that is written in its System',
      'services:\n    orders:\n      spec:\n        availability:\n          budgetName: a\n',
    ],
  ])('renames %s', (_, spec) => {
    const text = `${head}spec:\n  ${spec}`;
    const migrated = migrateDocument(text);
    expect(migrated.text).toBe(
      text.replace('budgetName', 'disruptionBudgetName'),
    );
    expect(migrateDocument(migrated.text).applied).toEqual([]);
  });

  it.each([
    ['says it elsewhere', `${head}spec:\n  env:\n    budgetName: a\n`],
    [
      'has both',
      `${head}spec:\n  availability: {budgetName: a, disruptionBudgetName: b}\n`,
    ],
    ['is no YAML', 'availability: {budgetName: a'],
    ['is not ours', 'kind: X\nspec:\n  availability:\n    budgetName: a\n'],
    ['has it in a comment', `${head}# budgetName\nspec: {}\n`],
  ])('leaves a text that %s', (_, text) => {
    expect(migrateDocument(text)).toEqual({ text, applied: [] });
  });

  it('goes through several migrations in order, and all documents of a file', () => {
    const rename = (version: string, from: string, to: string): Migration => ({
      version,
      title: `${from} is ${to}`,
      manifests: [],
      marker: from,
      edits: document => renameKey(document, 'spec', from, to),
    });
    const file = (key: string) =>
      `${head}spec:\n  ${key}: 1\n---\n${head}spec: { ${key}: 2 }\n`;
    const { text, applied } = migrateDocument(file('one'), [
      rename('1.0.0', 'one', 'two'),
      rename('2.0.0', 'two', 'three'),
    ]);
    expect(text).toBe(file('three'));
    expect(applied.map(({ migration }) => migration.version)).toEqual([
      '1.0.0',
      '2.0.0',
    ]);
  });
});
