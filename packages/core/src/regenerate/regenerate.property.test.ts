import fc from 'fast-check';
import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartRenderer } from '../render/ChartRenderer';
import { engineRenderer } from '../render/engineRenderer';
import {
  editedByGenerator,
  editedByPerson,
  EditChoice,
  SOUND_EDITS,
} from './__testUtils__/survival/editRepository';
import {
  generations,
  RepositoryKind,
} from './__testUtils__/survival/generations';
import { lossesOf } from './__testUtils__/survival/lossesOf';
import { MemoryRepository } from './__testUtils__/survival/MemoryRepository';
import { TestRepository } from './__testUtils__/TestRepository';

/** As many in CI; more by hand: CHARTWRIGHT_RUNS=20000 CHARTWRIGHT_SEED=7. */
const RUNS = Number(process.env.CHARTWRIGHT_RUNS ?? 2000);
/** Rendering costs a hundred times as much as merging, so that a sample is rendered. */
const RENDERED_RUNS = Math.ceil(RUNS / 50);

const seed = fc.readConfigureGlobal()!.seed!;
const generation = generations(seed);
const made = { service: generation, system: generations(seed, 'system') };
const choice: fc.Arbitrary<EditChoice> = fc.record({
  part: fc.constantFrom(
    'values',
    'yaml',
    'docs',
    'dashboard',
    'template',
    'delivery',
    'code',
    'form',
    'file',
  ),
  seed: fc.nat(1_000_000),
});
/** Of three repositories one is that of a System. */
const kind = fc.constantFrom<RepositoryKind>('service', 'service', 'system');
const run = fc.record({
  before: fc.nat(59),
  after: fc.nat(59),
  person: fc.array(choice, { minLength: 1, maxLength: 8 }),
  generator: fc.array(choice, { maxLength: 6 }),
});

describe(`a regeneration of what people edited (seed ${seed})`, () => {
  let renderer: ChartRenderer;
  beforeAll(async () => {
    renderer = await engineRenderer({ prefer: 'wasm' });
  });
  afterAll(() => renderer.close());

  it(`loses no edit, reports every clash, leaves what parses, and is done after one run: ${RUNS} times`, () => {
    fc.assert(
      fc.property(kind, run, (of, { before, after, person, generator }) => {
        const base = made[of](before).files;
        const ours = editedByGenerator(made[of](after).files, generator);
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
  }, 3_000_000);

  it(`comes out the same through the disk, and renders in every environment: ${RENDERED_RUNS} times`, async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ before, after, person }) => {
        const [base, ours] = [generation(before), generation(after)];
        const present = editedByPerson(
          MemoryRepository.generatedAs(base.files).present,
          person,
          SOUND_EDITS,
        );
        const theirs = new MemoryRepository(present, base.files);
        const plans = theirs.plan(ours.files);
        const expected = theirs.apply(plans, ours.files).present;
        const repository = TestRepository.generate(base.document);
        try {
          for (const [path, { content, executable }] of present) {
            repository.write(path, content);
            chmodSync(
              join(repository.folder, path),
              executable ? 0o755 : 0o644,
            );
          }
          repository.write('chartwright.yaml', ours.document);
          const regeneration = await repository.regenerate({}, renderer);
          expect(
            regeneration.environments.flatMap(({ error }) => error ?? []),
          ).toEqual([]);
          expect(regeneration.files).toEqual(plans);
          for (const [path, { content, executable }] of expected) {
            const place = join(repository.folder, path);
            expect([path, readFileSync(place, 'utf8')]).toEqual([
              path,
              Buffer.from(content).toString(),
            ]);
            expect(lstatSync(place).mode & 0o111).toBe(executable ? 0o111 : 0);
          }
          expect((await repository.plan()).drift).toBe(false);
        } finally {
          repository.delete();
        }
      }),
      { numRuns: RENDERED_RUNS, endOnFailure: false },
    );
  }, 3_000_000);
});
