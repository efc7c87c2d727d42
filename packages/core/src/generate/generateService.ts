import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { mineRules } from '../regenerate/mine/mineRules';
import { neighbourFacts } from '../resolve/neighbours';
import { resolveNode, worldOf } from '../resolve/resolveService';
import type { AnyLocatedDocument, LocatedDocument } from '../spec';
import { emitRepository, orProblem } from './emitRepository';
import type { GeneratedRepository, GenerateInput } from './GenerateInput';
import { libraryProblems } from './libraryProblems';
import { neighbourDocument, parseNeighbours } from './neighbourDocument';
import { overrideProblems } from './overrideProblems';
import { hasErrors, parseInput } from './parseInput';
import { recordedTexts } from './recordedTexts';
import { ofKind } from '../spec/ofKind';

/** What came of one service. */
export interface ServiceGeneration {
  /** Every problem, warnings too; no repository when one of them is an error. */
  readonly problems: readonly Problem[];
  readonly repository?: GeneratedRepository;
}

/**
 * The repository of one service, from texts. Reads and writes no file, and never throws for what a document or a
 * template says: the same input gives the same bytes, and the same problems.
 */
export function generateService(input: GenerateInput): ServiceGeneration {
  const { documents, sources, problems: found } = parseInput(input, 'Service');
  const problems = [...found];
  const service = mainService(input.main.path, documents, problems);
  const remembered = input.neighbours && parseNeighbours(input.neighbours);
  if (remembered && 'problem' in remembered) problems.push(remembered.problem);
  if (!service || hasErrors(problems)) return { problems };
  const system = ofKind(documents, 'System')[0];
  const platform = ofKind(documents, 'Platform')[0];
  const siblings = ofKind(documents, 'Service').filter(
    document => document !== service,
  );
  const world = worldOf(
    {
      ...(system && { system }),
      ...(platform && { platform }),
      resourceTypes: input.assets.resourceTypes,
      ...(remembered &&
        'facts' in remembered && { neighbours: remembered.facts }),
    },
    [service, ...siblings],
  );
  const node = world.services.get(service.document.metadata.name);
  if (!node) return { problems };
  const resolved = resolveNode(world, node);
  const { resolution } = resolved;
  problems.push(
    ...resolved.problems,
    ...overrideProblems(documents),
    ...(resolution
      ? libraryProblems(resolution.base.platform, input.assets, documents)
      : []),
  );
  if (!resolution || hasErrors(problems)) return { problems };
  const repository = orProblem(() =>
    emitRepository(
      resolution,
      recordedTexts(node.located, documents, sources, {
        neighbours: neighbourDocument(neighbourFacts(world, node)),
      }),
      input.assets,
      mineRules([node.located, platform]),
    ),
  );
  return 'tree' in repository
    ? { problems, repository }
    : { problems: [...problems, repository] };
}

function mainService(
  path: string,
  documents: readonly AnyLocatedDocument[],
  problems: Problem[],
): LocatedDocument<'Service'> | undefined {
  const services = ofKind(documents, 'Service').filter(
    document => document.path === path,
  );
  if (services.length === 1 || hasErrors(problems)) return services[0];
  problems.push({
    code: 'CW_ONE_SERVICE',
    severity: 'error',
    message:
      services.length === 0
        ? `'${path}' holds no Service`
        : `'${path}' holds ${services.length} Services, and one is generated at a time`,
    file: path,
    expected: 'one Service document',
    hint: 'Several services belong to a System: generate that.',
  });
  return undefined;
}
