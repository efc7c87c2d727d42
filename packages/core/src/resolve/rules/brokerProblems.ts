import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { fieldAt } from '../fieldAt';
import type { ResolvedResource } from '../resources';
import { resolveResource } from '../resources';
import type { World } from '../World';
import { BASE } from '../World';
import { placeOf } from './documentProblems';

/** Variables by which the usual libraries take the address of a queue. */
const BROKER_VARIABLE = /(^|_)BROKER(_|$)/;

/** Parameters of a resource that are not what a role needs. */
function misfits(
  { workload }: ResolvedResource,
  role: string,
): [name: string, wanted: string, found: string][] {
  const wanted = workload?.type.roles[role] ?? {};
  return Object.entries(wanted).flatMap(([name, value]) => {
    const found = String(workload?.parameters[name] ?? '');
    return found === value
      ? []
      : [[name, value, found] as [string, string, string]];
  });
}

/** A broker that throws tasks away when it is full: by the role that its entry gives it, or because a service takes it for one. */
export function brokerProblems(world: World): Problem[] {
  const { system } = world;
  if (system === undefined) return [];
  const found = new Map<string, Problem>();
  const environments = [BASE, ...world.platform.environments.map(e => e.name)];
  const add = (problem: Problem) =>
    found.set(`${problem.file} ${problem.path}`, problem);
  for (const environment of environments) {
    for (const name of Object.keys(system.document.spec.resources ?? {})) {
      const resource = resolveResource(world, name, environment);
      if (resource === undefined) continue;
      const role = fieldAt(system.document.spec.resources, [name, 'role']);
      for (const [parameter, wanted, value] of misfits(
        resource,
        typeof role === 'string' ? role : '',
      )) {
        add({
          code: 'CW_BROKER_EVICTS',
          severity: 'error',
          message: `\`${name}\` is a ${role} with an evicting memory policy: \`${parameter}\` is \`${value}\`.`,
          ...placeOf(system, ['spec', 'resources', name, 'parameters']),
          found: value,
          expected: `\`${wanted}\``,
          hint: 'Leave the parameter out: the role sets it.',
        });
      }
      for (const node of world.services.values()) {
        const edge = node.spec(environment).spec.dependsOn?.resources?.[name];
        const variable = Object.keys(edge?.env ?? {}).find(key =>
          BROKER_VARIABLE.test(key),
        );
        const [first] = misfits(resource, 'broker');
        if (variable === undefined || first === undefined) continue;
        add({
          code: 'CW_BROKER_EVICTS',
          severity: 'error',
          message: `\`${variable}\` makes \`${name}\` a broker with an evicting memory policy: when it is full, tasks are lost.`,
          ...placeOf(node.located, ['spec', 'dependsOn', 'resources', name]),
          found: `${first[0]}: ${first[2]}`,
          expected: `\`${first[0]}: ${first[1]}\``,
          hint: 'Take a Redis of its own with `role: broker`, beside the one that caches.',
        });
      }
    }
  }
  return [...found.values()];
}
