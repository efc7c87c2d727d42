import {
  chartTargets,
  packageChart,
  type ChartPackage,
  type PackageVersions,
} from '@chartwright/core';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';

/**
 * Packages the charts of a folder: the one of a generated repository, a chart by itself, or those one level below.
 *
 * @returns each with its folder; in place of the package what is wrong with it.
 */
export async function packageFolder(
  input: { folder: string } & PackageVersions,
): Promise<
  { folder: string; result: ChartPackage | { readonly problem: Problem } }[]
> {
  const { folder, ...versions } = input;
  return chartTargets(folder).map(target => ({
    folder: target.folder,
    result: packageChart(target.files, versions),
  }));
}
