import { CustomVariableBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import type { SystemFacts } from '../SystemFacts';

/** `namespace` with one choice for each namespace of the system, production first. */
export function namespaceVariable({
  environments,
}: Pick<SystemFacts, 'environments'>): CustomVariableBuilder {
  const names = [
    ...new Set(
      [...environments]
        .sort((a, b) => Number(b.production) - Number(a.production))
        .map(({ namespace }) => namespace),
    ),
  ];
  const options = names.map((value, index) => ({
    text: value,
    value,
    selected: index === 0,
  }));
  const variable = new CustomVariableBuilder('namespace')
    .label('Namespace')
    .values(names.join(', '))
    .options(options);
  const [first] = options;
  if (first) variable.current(first);
  return variable;
}
