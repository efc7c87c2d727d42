import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { emitSystem } from '../emit/system/emitSystem';
import { resolveSystem, SystemResolution } from '../resolve';
import { systemServices } from '../resolve/systemServices';
import type { LocatedDocument } from '../spec';
import { emitRepository, orProblem } from './emitRepository';
import type { GeneratedRepository, GenerateInput } from './GenerateInput';
import { mineRules } from '../regenerate/mine/mineRules';
import { inlineDocument } from './inlineDocument';
import { libraryProblems } from './libraryProblems';
import { neighbourDocument, parseNeighbours } from './neighbourDocument';
import { overrideProblems } from './overrideProblems';
import { hasErrors, ParsedInput, parseInput } from './parseInput';
import { recordedTexts } from './recordedTexts';
import { systemFacts } from './systemFacts';
import { ofKind } from '../spec/ofKind';

/** What came of a system. */
export interface SystemGeneration {
  /** Every problem, warnings too; no repositories when one of them is an error. */
  readonly problems: readonly Problem[];
  readonly resolution?: SystemResolution;
  /** How many repositories there are: one for each service, and the system's own. */
  readonly size: number;
  /**
   * The services by name, then the system itself. Each is made when it is asked for, so that a caller can write one
   * before the next exists. A {@link Problem} stands for one that a text template keeps from being made.
   */
  readonly repositories: Iterable<GeneratedRepository | Problem>;
  /** Makes the system's own repository alone. */
  readonly own?: () => GeneratedRepository | Problem;
}

/**
 * The repositories of a whole system, from texts. Reads and writes no file, and never throws for what a document or a
 * template says.
 */
export function generateSystem(input: GenerateInput): SystemGeneration {
  const parsed = parseInput(input, 'System');
  const problems = [...parsed.problems];
  const system = ofKind(parsed.documents, 'System').find(
    ({ path }) => path === input.main.path,
  );
  const remembered = input.neighbours && parseNeighbours(input.neighbours);
  if (remembered && 'problem' in remembered) problems.push(remembered.problem);
  if (!system && !hasErrors(problems)) problems.push(noSystem(input.main.path));
  if (!system || hasErrors(problems)) return failed(problems);
  const platform = ofKind(parsed.documents, 'Platform')[0];
  const result = orProblem(() =>
    resolveSystem({
      system,
      services: ofKind(parsed.documents, 'Service'),
      ...(platform && { platform }),
      resourceTypes: input.assets.resourceTypes,
      ...(remembered &&
        'facts' in remembered && { neighbours: remembered.facts }),
    }),
  );
  if (!('resolution' in result)) return failed([...problems, result]);
  problems.push(
    ...result.problems,
    ...overrideProblems(parsed.documents),
    ...nameClash(system, result.resolution),
    ...libraryProblems(
      result.resolution.platform,
      input.assets,
      parsed.documents,
    ),
  );
  if (hasErrors(problems)) return failed(problems);
  return {
    problems,
    resolution: result.resolution,
    size: result.resolution.services.length + 1,
    repositories: {
      [Symbol.iterator]: () =>
        repositories(input, parsed, system, result.resolution),
    },
    own: () => systemRepository(input, parsed, system, result.resolution),
  };
}

function* repositories(
  { assets }: GenerateInput,
  { documents, sources }: ParsedInput,
  system: LocatedDocument<'System'>,
  resolution: SystemResolution,
): Generator<GeneratedRepository | Problem, void> {
  const located = new Map(
    systemServices(system, ofKind(documents, 'Service')).map(service => [
      service.document.metadata.name,
      service,
    ]),
  );
  for (const service of resolution.services) {
    const { name } = service.service;
    const neighbours = resolution.neighbours[name];
    yield emitRepository(
      service,
      recordedTexts(located.get(name)!, documents, sources, {
        neighbours: neighbours && neighbourDocument(neighbours),
      }),
      assets,
      mineRules([located.get(name), ofKind(documents, 'Platform')[0]]),
    );
  }
  yield systemRepository(
    { assets },
    { documents, sources },
    system,
    resolution,
  );
}

/**
 * The system's own repository; the documents of its services are kept in it, where they say other things than the System
 * itself, so that it regenerates by itself.
 */
function systemRepository(
  { assets }: Pick<GenerateInput, 'assets'>,
  { documents, sources }: Pick<ParsedInput, 'documents' | 'sources'>,
  system: LocatedDocument<'System'>,
  resolution: SystemResolution,
): GeneratedRepository | Problem {
  const textOf = (path: string) =>
    sources.find(source => source.path === path)!;
  const platform = ofKind(documents, 'Platform')[0];
  const services = systemServices(system, ofKind(documents, 'Service'));
  return orProblem(() => ({
    kind: 'System' as const,
    name: resolution.system.name,
    mine: mineRules([system, platform]),
    tree: emitSystem(systemFacts(system.document, resolution), {
      generatorVersion: assets.version,
      library: assets.library,
      systemLibrary: assets.systemLibrary(),
      templates: assets.templates.system,
      documents: {
        system: textOf(system.path),
        ...(platform && { platform: textOf(platform.path) }),
        resourceTypes: assets.resourceTypes.files,
        services: Object.fromEntries(
          services
            .filter(
              ({ root, written, document: { metadata } }) =>
                root === undefined &&
                !isDeepStrictEqual(
                  written,
                  inlineDocument(system.written, metadata.name),
                ),
            )
            .map(service => [
              service.document.metadata.name,
              recordedTexts(service, documents, sources, {}).service,
            ]),
        ),
      },
    }),
  }));
}

function failed(problems: readonly Problem[]): SystemGeneration {
  return { problems, size: 0, repositories: [] };
}

function noSystem(path: string): Problem {
  return {
    code: 'CW_ONE_SYSTEM',
    severity: 'error',
    message: `'${path}' holds no System`,
    file: path,
    expected: 'a System document',
  };
}

/** The system and its services lie side by side, each in a folder of its name. */
function nameClash(
  { path, document }: LocatedDocument<'System'>,
  { services }: SystemResolution,
): Problem[] {
  const { name } = document.metadata;
  if (!services.some(({ service }) => service.name === name)) return [];
  return [
    {
      code: 'CW_SYSTEM_NAME_TAKEN',
      severity: 'error',
      message: `The system '${name}' has a service of the same name, and both need a folder of that name`,
      file: path,
      path: 'metadata.name',
      found: name,
      hint: 'Rename one of the two.',
    },
  ];
}
