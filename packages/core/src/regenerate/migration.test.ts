import { parse } from 'yaml';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';

jest.setTimeout(600_000);

const availability = (key: string) =>
  `  scaling: {min: 2, max: 3}\n  # Which one.\n  availability: {${key}: orders-pdb} # ours\n`;

describe('a document of an earlier form', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = TestRepository.generate(
      serviceDocument('1.0.0', availability('budgetName')),
    );
    // As the earlier generator left it.
    repository.write(
      'chartwright.yaml',
      serviceDocument('1.0.0', availability('budgetName')),
    );
  });
  afterEach(() => repository.delete());

  it('is brought to the form of today in place, and the plan says why', async () => {
    const plan = await repository.regenerate();
    expect(plan.files.filter(({ change }) => change !== 'unchanged')).toEqual([
      expect.objectContaining({
        path: 'chartwright.yaml',
        change: 'updated',
        reason: expect.stringMatching(
          /^since 0\.2\.0, `availability\.budgetName`/,
        ),
      }),
    ]);
    expect(plan.problems).toEqual([]);
    expect(repository.read('chartwright.yaml')).toBe(
      serviceDocument('1.0.0', availability('disruptionBudgetName')),
    );
    expect(
      parse(repository.read('chart/values.yaml')).podDisruptionBudget.name,
    ).toBe('orders-pdb');
    expect((await repository.plan()).drift).toBe(false);
  });

  it('keeps its byte order mark and line breaks', async () => {
    const text = serviceDocument('1.0.0', availability('budgetName'));
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    repository.write('chartwright.yaml', windows);
    await repository.regenerate();
    expect(repository.read('chartwright.yaml')).toBe(
      windows.replace('budgetName', 'disruptionBudgetName'),
    );
  });

  it('of a Platform that lies elsewhere is taken as it is meant, with a warning at the line', async () => {
    repository.write('chartwright.yaml', serviceDocument());
    repository.write(
      '../platform.yaml',
      'apiVersion: chartwright.dev/v1\nkind: Platform\nmetadata: {name: acme}\nspec:\n  serviceDefaults: {availability: {budgetName: a}}\n',
    );
    const { problems } = await repository.plan();
    expect(
      problems.map(({ code, severity, line }) => ({ code, severity, line })),
    ).toContainEqual({
      code: 'CW_DOCUMENT_MIGRATED',
      severity: 'warning',
      line: 5,
    });
  });
});
