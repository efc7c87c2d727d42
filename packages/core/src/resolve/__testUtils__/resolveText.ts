import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResourceTypes } from '../../resources/ResourceType';
import { documentOf, serviceText } from '../../spec/__testUtils__/parseText';
import { originRecord } from '../mergeLayers';
import type { Origin, ResolvedService, Resolution } from '../ResolvedService';
import type { ServiceInput, ServiceResult } from '../resolveService';
import { resolveService, worldOf } from '../resolveService';

/** Texts of the documents around a service; heads are added. */
export interface Surroundings {
  platform?: string;
  system?: string;
  /** Complete Service documents. */
  siblings?: string[];
  resourceTypes?: ResourceTypes;
}

function documentText(kind: string, name: string, spec: string): string {
  return `apiVersion: chartwright.dev/v1\nkind: ${kind}\nmetadata: {name: ${name}, owner: shop}\nspec:\n${spec.replace(
    /^(?=.)/gm,
    '  ',
  )}\n`;
}

/** Platform document with these lines below `spec`. */
export const platformText = (spec: string) =>
  documentText('Platform', 'acme', spec).replace(', owner: shop', '');
/** System document `shop` with these lines below `spec`. */
export const systemText = (spec: string) =>
  documentText('System', 'shop', spec);

function inputOf(
  spec: string,
  { platform, system, siblings = [], resourceTypes }: Surroundings,
): ServiceInput {
  return {
    service: documentOf(
      'Service',
      serviceText(spec, 'metadata:\n  {name: orders, owner: shop}'),
      'orders.yaml',
    ),
    ...(resourceTypes === undefined ? {} : { resourceTypes }),
    ...(platform === undefined
      ? {}
      : {
          platform: documentOf(
            'Platform',
            platformText(platform),
            'platform.yaml',
          ),
        }),
    ...(system === undefined
      ? {}
      : { system: documentOf('System', systemText(system), 'system.yaml') }),
    siblings: siblings.map((text, index) =>
      documentOf('Service', text, `sibling-${index}.yaml`),
    ),
  };
}

/** Resolves service `orders` with these lines below `spec`, the first of which is line 6. */
export function resolveSpecText(
  spec: string,
  around: Surroundings = {},
): ServiceResult {
  return resolveService(inputOf(spec, around));
}

/** Where the values of the same service come from, by field path. */
export function originsOf(
  spec: string,
  around: Surroundings,
  environment: string,
): Record<string, Origin> {
  const input = inputOf(spec, around);
  const node = worldOf(input, [input.service]).services.get('orders');
  if (node === undefined) throw new Error('There is no service.');
  return originRecord(node.spec(environment).origins, ['spec']);
}

/** The resolution, which must have no error. */
export function resolutionOf(result: ServiceResult): Resolution {
  expect(
    result.problems.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  if (result.resolution === undefined)
    throw new Error('There is no resolution.');
  return result.resolution;
}

/** What the resolution says about one environment; `base` without overlays. */
export function environmentOf(
  result: ServiceResult,
  name: string,
): ResolvedService {
  const { base, environments } = resolutionOf(result);
  const found = [base, ...environments].find(
    ({ environment }) => environment.name === name,
  );
  if (found === undefined) throw new Error(`There is no environment ${name}.`);
  return found;
}

/** The fields of a problem by which tests know it. */
export function known({ code, file, line, column, path }: Problem) {
  return { code, file, line, column, path };
}
