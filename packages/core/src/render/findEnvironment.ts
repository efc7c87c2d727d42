import { didYouMean } from '../spec/didYouMean';
import type { EnvironmentToRender, RenderTarget } from './RenderTarget';

/** Names of the environments that a chart can be rendered for; empty where it has none. */
export function environmentNames({ environments }: RenderTarget): string[] {
  return environments.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/** The environment of a name, or how to mend the name. */
export function findEnvironment(
  target: RenderTarget,
  name: string,
): { environment: EnvironmentToRender } | { hint: string } {
  const environment = target.environments.find(
    candidate => candidate.name === name,
  );
  if (environment) return { environment };
  const names = environmentNames(target);
  if (names.length === 0)
    return {
      hint: 'It has no environments: no values-<environment>.yaml lies in the chart.',
    };
  const near = didYouMean(name, names);
  return {
    hint: `${
      near === undefined ? '' : `Did you mean '${near}'? `
    }It has ${names.join(', ')}.`,
  };
}
