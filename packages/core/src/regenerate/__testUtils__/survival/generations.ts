import { generateService } from '../../../generate/generateService';
import { generatorAssets } from '../../../generate/generatorAssets';
import { generateSystem } from '../../../generate/generateSystem';
import {
  RECORD_FOLDER,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from '../../../emit/record/recordPaths';
import { fileTree, FileTree } from '../../../files/FileTree';
import { serviceDocument } from './serviceDocuments';
import { systemDocument } from './systemDocuments';

/** What is generated: the repository of a service, or that of a System. */
export type RepositoryKind = 'service' | 'system';

/** How many are made of each; that of a System is larger. */
const DOCUMENTS: Readonly<Record<RepositoryKind, number>> = {
  service: 60,
  system: 20,
};

/** What a person may edit and a generation may change, and what belongs to the generator alone. */
export interface Generation {
  readonly document: string;
  /** Everything but the records and the document. */
  readonly files: FileTree;
}

/**
 * Generations of one repository, of which each run takes two: one that the repository was made by, and the next. They are
 * made once for all runs, which is what makes thousands of runs cheap.
 *
 * @param seed - Other documents for other numbers.
 */
export function generations(
  seed: number,
  kind: RepositoryKind = 'service',
): (place: number) => Generation {
  const generate = kind === 'service' ? aService : aSystem;
  const made: Generation[] = [];
  let next = seed;
  return place => {
    while (made.length <= place % DOCUMENTS[kind]) {
      const generation = generate(next);
      next += 1;
      if (generation) made.push(generation);
    }
    return made[place % DOCUMENTS[kind]]!;
  };
}

function aService(seed: number): Generation | undefined {
  const document = serviceDocument(seed);
  const { repository } = generateService({
    main: { path: SERVICE_DOCUMENT_PATH, text: document },
    assets: generatorAssets(),
  });
  return repository && { document, files: withoutRecords(repository.tree) };
}

function aSystem(seed: number): Generation | undefined {
  const document = systemDocument(seed);
  const made = generateSystem({
    main: { path: SYSTEM_DOCUMENT_PATH, text: document },
    assets: generatorAssets(),
  }).own?.();
  return made && 'tree' in made
    ? { document, files: withoutRecords(made.tree) }
    : undefined;
}

function withoutRecords(tree: FileTree): FileTree {
  return fileTree(
    [...tree].filter(
      ([path]) =>
        !path.startsWith(`${RECORD_FOLDER}/`) &&
        path !== SERVICE_DOCUMENT_PATH &&
        path !== SYSTEM_DOCUMENT_PATH,
    ),
  );
}
