import fc from 'fast-check';
import {
  editedByGenerator,
  editedByPerson,
  EditChoice,
} from './__testUtils__/survival/editRepository';
import { lossesOf } from './__testUtils__/survival/expectSurvival';
import { generations } from './__testUtils__/survival/generations';
import { MemoryRepository } from './__testUtils__/survival/MemoryRepository';

const choice: fc.Arbitrary<EditChoice> = fc.record({
  part: fc.constantFrom(
    'values',
    'yaml',
    'docs',
    'dashboard',
    'template',
    'form',
    'file',
  ),
  seed: fc.nat(1_000_000),
});
const seed = fc.readConfigureGlobal()!.seed!;
const generation = generations(seed);
const run = fc.record({
  before: fc.nat(59),
  after: fc.nat(59),
  person: fc.array(choice, { minLength: 1, maxLength: 8 }),
  generator: fc.array(choice, { maxLength: 6 }),
});
const RUNS = Number(process.env.CHARTWRIGHT_RUNS ?? 2000);

describe(`regeneration, ${RUNS} times over (seed ${seed})`, () => {
  it('loses no edit, reports every clash, and is done after one run', () => {
    fc.assert(
      fc.property(run, ({ before, after, person, generator }) => {
        const base = generation(before).files;
        const ours = editedByGenerator(generation(after).files, generator);
        const theirs = new MemoryRepository(
          editedByPerson(MemoryRepository.generatedAs(base).present, person),
          base,
        );
        const plans = theirs.plan(ours);
        const merged = theirs.apply(plans, ours);
        expect(lossesOf({ base, theirs, ours, plans, merged })).toEqual([]);
        expect(
          merged
            .plan(ours)
            .filter(plan => plan.change !== 'unchanged' || plan.file),
        ).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: false },
    );
  }, 600_000);
});
