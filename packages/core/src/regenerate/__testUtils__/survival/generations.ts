import { generateService } from '../../../generate/generateService';
import { generatorAssets } from '../../../generate/generatorAssets';
import { RECORD_FOLDER } from '../../../emit/record/recordPaths';
import { fileTree, FileTree } from '../../../files/FileTree';
import { serviceDocument } from './serviceDocuments';

const DOCUMENTS = 60;

/** What a person may edit and a generation may change, and what belongs to the generator alone. */
export interface Generation {
  readonly document: string;
  /** Everything but the records and the document. */
  readonly files: FileTree;
}

/**
 * Generations of services, of which each run takes two: one that the repository was made by, and the next. They are
 * made once for all runs, which is what makes thousands of runs cheap.
 *
 * @param seed - Other documents for other numbers.
 */
export function generations(seed: number): (place: number) => Generation {
  const assets = generatorAssets();
  const made: Generation[] = [];
  let next = seed;
  return place => {
    while (made.length <= place % DOCUMENTS) {
      const document = serviceDocument(next);
      const { repository } = generateService({
        main: { path: 'chartwright.yaml', text: document },
        assets,
      });
      next += 1;
      if (repository) {
        made.push({ document, files: withoutRecords(repository.tree) });
      }
    }
    return made[place % DOCUMENTS]!;
  };
}

function withoutRecords(tree: FileTree): FileTree {
  return fileTree(
    [...tree].filter(
      ([path]) =>
        !path.startsWith(`${RECORD_FOLDER}/`) && path !== 'chartwright.yaml',
    ),
  );
}
