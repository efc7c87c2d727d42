import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { compare, gt, satisfies, valid } from 'semver';
import type { LibraryChart } from '../emit/LibraryChart';
import { documentHead } from '../files/documentHead';
import { WriteRefusedError } from '../files/FileSystemError';
import { libraryChart } from '../files/libraryChart';
import { libraryVersions } from '../files/libraryVersions';
import { GENERATOR_VERSION } from '../generatorVersion';
import type { DocumentSource } from '../spec';

/** Who says which version of the library chart a repository gets. */
export interface LibraryRequest {
  /** Its `spec.library` pins a version and names the folder of versions. */
  readonly platform?: DocumentSource;
  /** A folder of versions in place of the Platform's. */
  readonly folder?: string;
  /** The version to go to, whatever the Platform says. */
  readonly to?: string;
  /** Version of the last generation, and the copy of it that lies in the repository. */
  readonly last?: {
    readonly version: string;
    readonly copy: () => LibraryChart | undefined;
  };
}

/** A version of the library chart and why it is that one. */
export interface ChosenLibrary {
  readonly library: LibraryChart;
  /** Every version that could have been chosen, oldest first. */
  readonly available: readonly string[];
  /** Whether it was chosen over what the Platform pins. */
  readonly overPin: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Chooses the version of the library chart: the one asked for, else the one that the Platform pins, else the generator's
 * own; but never one before that of the last generation, so that a service that went ahead of the others stays there.
 *
 * @throws WriteRefusedError when the version asked for is not there, or is older than that of the last generation.
 * @throws FileSystemError when the folder of versions cannot be read.
 */
export function libraryOf(request: LibraryRequest): ChosenLibrary {
  const { to, last } = request;
  const shipped = libraryChart();
  const versions = availableVersions(request, shipped);
  const available = [...versions.keys()].sort(compare);
  const pin = pinOf(request.platform);
  const chosen = (library: LibraryChart, problems: Problem[] = []) => {
    refuseOldGenerator(library);
    return {
      library,
      available,
      overPin: pin !== undefined && pin !== library.version,
      problems,
    };
  };
  if (to !== undefined) {
    return chosen(versionAskedFor(to, versions, shipped, last?.version));
  }
  const wanted = pin ?? shipped.version;
  if (last && isOlder(wanted, last.version)) {
    const stays = versions.get(last.version);
    if (stays) {
      return chosen(
        stays,
        pin === undefined ? [] : [stayed(last.version, pin)],
      );
    }
    throw new WriteRefusedError([older(wanted, last.version, available)]);
  }
  const library = versions.get(wanted);
  // A pinned version that is not there is said by the generation, at the line that pins it.
  return library
    ? chosen(library)
    : { library: shipped, available, overPin: false, problems: [] };
}

function availableVersions(
  { platform, folder, last }: LibraryRequest,
  shipped: LibraryChart,
): Map<string, LibraryChart> {
  const place = folder ?? folderOf(platform);
  const versions = new Map([
    ...(place === undefined ? [] : libraryVersions(place, shipped.name)),
    [shipped.version, shipped],
  ]);
  if (last && !versions.has(last.version)) {
    const copy = last.copy();
    if (copy) {
      versions.set(copy.version, copy);
    }
  }
  return versions;
}

/** The folder that the Platform names. In a lone checkout the Platform is a copy, and its folder is elsewhere. */
function folderOf(platform: DocumentSource | undefined): string | undefined {
  const folder = platform && documentHead(platform)?.library?.folder;
  if (platform === undefined || folder === undefined) {
    return undefined;
  }
  const place = join(dirname(platform.path), folder);
  return existsSync(place) ? place : undefined;
}

function pinOf(platform: DocumentSource | undefined): string | undefined {
  const pin = platform && documentHead(platform)?.library?.version;
  return pin !== undefined && valid(pin) ? pin : undefined;
}

/** @throws WriteRefusedError */
function versionAskedFor(
  to: string,
  versions: ReadonlyMap<string, LibraryChart>,
  shipped: LibraryChart,
  last: string | undefined,
): LibraryChart {
  const library =
    versions.get(to) ?? (to === GENERATOR_VERSION ? shipped : undefined);
  const available = [...versions.keys()].sort(compare);
  if (!library) {
    throw new WriteRefusedError([
      last !== undefined && isOlder(to, last)
        ? older(to, last, available)
        : unknown(to, available),
    ]);
  }
  if (last !== undefined && isOlder(library.version, last)) {
    throw new WriteRefusedError([older(library.version, last, available)]);
  }
  return library;
}

function unknown(to: string, available: readonly string[]): Problem {
  const isVersion = valid(to) !== null;
  return {
    code: 'CW_VERSION_UNKNOWN',
    severity: 'error',
    message: isVersion
      ? `There is no version ${to} of the library chart to go to`
      : `'${to}' is not a version of the library chart`,
    found: to,
    expected: available.join(', '),
    hint: isVersion
      ? `Put that version of the library chart into the folder that the Platform's spec.library.folder names, or give its folder with --library.${
          gt(to, GENERATOR_VERSION)
            ? ` To go to version ${to} of the generator, run that one: npx @chartwright/cli@${to} regenerate .`
            : ''
        }`
      : 'Give one of these.',
  };
}

function older(
  wanted: string,
  last: string,
  available: readonly string[],
): Problem {
  return {
    code: 'CW_VERSION_OLDER',
    severity: 'error',
    message: `The repository has version ${last} of the library chart, and ${wanted} is older`,
    found: wanted,
    expected: `${last} or newer (there are: ${available.join(', ')})`,
    hint: 'To go back, revert the commit that brought the newer version.',
  };
}

function stayed(last: string, pin: string): Problem {
  return {
    code: 'CW_VERSION_OLDER',
    severity: 'warning',
    message: `The Platform pins version ${pin} of the library chart; the repository has ${last} already and stays there`,
    path: 'spec.library.version',
    found: pin,
    expected: `${last} or newer`,
    hint: 'To go back, revert the commit that brought the newer version.',
  };
}

/** @throws WriteRefusedError */
function refuseOldGenerator({ version, generatorVersion }: LibraryChart): void {
  if (
    generatorVersion !== undefined &&
    !satisfies(GENERATOR_VERSION, generatorVersion, { includePrerelease: true })
  ) {
    throw new WriteRefusedError([
      {
        code: 'CW_VERSION_UNKNOWN',
        severity: 'error',
        message: `Version ${version} of the library chart needs chartwright ${generatorVersion}; this one is ${GENERATOR_VERSION}`,
        expected: generatorVersion,
        found: GENERATOR_VERSION,
        hint: 'Update chartwright.',
      },
    ]);
  }
}

function isOlder(version: string, than: string): boolean {
  return valid(version) !== null && valid(than) !== null && gt(than, version);
}
