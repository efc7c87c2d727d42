import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import type { LocatedDocument } from '../../spec/LocatedDocument';
import { fieldAt } from '../fieldAt';
import { isMap } from '../mergeLayers';
import type { ServiceNode, World } from '../World';
import { placeOf } from './documentProblems';

const GITOPS: FieldPath = ['spec', 'delivery', 'gitops'];

/**
 * A form that only Argo CD has, asked of Flux: by the Platform and the System, or with a part in it of the service that
 * is given.
 */
export function gitopsProblems(world: World, node?: ServiceNode): Problem[] {
  // The nearest first, which wins.
  const layers = [node?.located, world.system, world.platform.located].flatMap(
    located => (located === undefined ? [] : [layerOf(located)]),
  );
  const tool = layers.find(layer => layer.tool !== undefined);
  const form = layers.find(layer => layer.form !== undefined);
  if (tool?.tool !== 'flux' || form?.form !== 'applicationSet') return [];
  // What stands above the service is told once, not by each of them.
  if (node && ![tool.located, form.located].includes(node.located)) return [];
  return [
    {
      code: 'CW_GITOPS_FORM',
      severity: 'error',
      message: 'Flux has no ApplicationSets.',
      ...placeOf(form.located, [...GITOPS, 'form']),
      found: 'applicationSet',
      expected: '`applications`, or `tool: argocd`',
      hint: `\`tool: flux\` stands in ${tool.located.path}.`,
    },
  ];
}

interface Layer {
  located: LocatedDocument;
  tool?: unknown;
  form?: unknown;
}

function layerOf(located: LocatedDocument): Layer {
  const gitops = fieldAt(located.written, [...(located.root ?? []), ...GITOPS]);
  return isMap(gitops)
    ? { located, tool: gitops.tool, form: gitops.form }
    : { located };
}
