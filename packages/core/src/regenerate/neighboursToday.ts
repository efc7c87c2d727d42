import { sha256 } from '../emit/record/sha256';
import type { FoundDocuments } from '../files/findDocuments';
import { documentHead } from '../files/documentHead';
import type { GeneratorAssets } from '../generate/AssetTypes';
import { ofKind } from '../spec/ofKind';
import {
  neighbourDocument,
  parseNeighbours,
} from '../generate/neighbourDocument';
import { hasErrors, parseInput } from '../generate/parseInput';
import { neighbourFacts } from '../resolve/neighbours';
import { worldOf } from '../resolve/resolveService';
import type { World } from '../resolve/World';
import type { DocumentSource } from '../spec';

/**
 * What a generation would write of a service's neighbours into `.chartwright/context/neighbours.yaml`, with the documents
 * of the other services at hand. It is all that a service's generation takes from those.
 *
 * @returns the text, `''` without neighbours; nothing where it cannot be told, such as with a mistake in a document.
 */
export function neighboursToday(
  found: FoundDocuments,
  assets: GeneratorAssets,
): string | undefined {
  const world = worldToday(found, assets);
  const name = documentHead(found.main)?.name;
  const node = name === undefined ? undefined : world?.services.get(name);
  const last = found.neighbours && parseNeighbours(found.neighbours);
  if (!world || !node || (last && 'problem' in last)) {
    return undefined;
  }
  const facts = neighbourFacts(
    { ...world, ...(last && { neighbours: last.facts }) },
    node,
  );
  return neighbourDocument(facts)?.text ?? '';
}

/** A run over a system asks for the same world once a service. */
let known:
  | { readonly key: string; readonly world: World | undefined }
  | undefined;

function worldToday(
  found: FoundDocuments,
  assets: GeneratorAssets,
): World | undefined {
  const key = keyOf(found);
  if (known?.key !== key) {
    known = { key, world: makeWorld(found, assets) };
  }
  return known.world;
}

function makeWorld(
  { main, system, platform, services }: FoundDocuments,
  assets: GeneratorAssets,
): World | undefined {
  const { documents, problems } = parseInput(
    {
      main,
      services,
      assets,
      ...(system && { system }),
      ...(platform && { platform }),
    },
    'System',
  );
  if (hasErrors(problems)) {
    return undefined;
  }
  const [ofSystem] = ofKind(documents, 'System');
  const [ofPlatform] = ofKind(documents, 'Platform');
  return worldOf(
    {
      ...(ofSystem && { system: ofSystem }),
      ...(ofPlatform && { platform: ofPlatform }),
      resourceTypes: assets.resourceTypes,
    },
    ofKind(documents, 'Service'),
  );
}

/** The same for each of the services, whichever of them is the main one. */
function keyOf({ main, system, platform, services }: FoundDocuments): string {
  const texts = [main, ...services].map(({ text }) => checksum(text)).sort();
  return [checksum(system?.text), checksum(platform?.text), ...texts].join();
}

function checksum(text: DocumentSource['text'] | undefined): string {
  return text === undefined ? '' : sha256(text);
}
