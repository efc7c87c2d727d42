import {
  applyRegeneration,
  completeChanges,
  holdRepository,
  planRegeneration,
} from '../index';
import { serviceDocument, TestRepository } from './TestRepository';

/** A repository with a person's edits, whose document asks for another image: a regeneration that may be interrupted. */
export function editedRepository(): TestRepository {
  const repository = TestRepository.generate();
  repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.0.0 # mine');
  repository.write('docs/own.md', 'mine\n');
  repository.write('chartwright.yaml', serviceDocument('2.0.0'));
  return repository;
}

/** The state that counts: a person's edits are there, and what was generated is the old one or the new one. */
export function stateOf(repository: TestRepository): 'old' | 'new' {
  const values = repository.read('chart/values.yaml');
  expect(repository.read('docs/own.md')).toBe('mine\n');
  expect(values).toContain('# mine');
  return values.includes('tag: 2.0.0') ? 'new' : 'old';
}

/** Regenerates as the command does: alone, and after what an earlier run left is completed. */
export async function regenerateAsTheCommandDoes({
  folder,
}: TestRepository): Promise<void> {
  await holdRepository(folder, async () => {
    completeChanges(folder);
    const planned = await planRegeneration({ folder, style: 'keep' });
    if ('problems' in planned) throw new Error('not planned');
    applyRegeneration(folder, planned.regeneration, false);
  });
}
