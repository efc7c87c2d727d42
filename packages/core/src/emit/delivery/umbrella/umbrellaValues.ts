import { parse } from 'yaml';
import { BASE } from '../../../resolve';
import { emitSystemValues } from '../../system/chart/emitSystemValues';
import type { SystemEmitContext, SystemFacts } from '../../system/SystemFacts';
import { emitValues, environmentValuesPath } from '../../values/emitValues';

type Values = Record<string, unknown>;

/** What a chart of the observability stack alone does not print. */
const NOTHING_ELSE: Values = {
  namespace: { create: false },
  quota: { enabled: false },
  limitRange: { enabled: false },
  defaultDeny: { enabled: false },
  dns: { enabled: false },
};

/** What each chart's own file of the environment says, under the name of the chart. */
export function umbrellaValues(
  system: SystemFacts,
  context: SystemEmitContext,
  environment: string,
): Values {
  const { library } = context;
  const { monitoring } = system.delivery.umbrella!;
  const own = systemValues(system, context, environment);
  const path = environmentValuesPath(environment);
  return {
    [system.name]:
      monitoring === undefined
        ? own
        : { ...own, observability: withoutStack(system, context) },
    ...(monitoring !== undefined && {
      [monitoring]: monitoringValues(system, context, environment),
    }),
    ...Object.fromEntries(
      system.services.map(resolution => [
        resolution.service.name,
        parsed(emitValues(resolution, { library }).get(path)),
      ]),
    ),
  };
}

/** Values of the observability stack alone, in an environment or in all of them. */
export function monitoringValues(
  system: SystemFacts,
  context: SystemEmitContext,
  environment: string,
): Values {
  const { name, labels, observability, service } = systemValues(
    system,
    context,
    environment,
  );
  return {
    ...(environment === BASE
      ? { name, ...(labels !== undefined && { labels }), ...NOTHING_ELSE }
      : { environment }),
    ...(observability !== undefined && { observability }),
    ...(service !== undefined && { service }),
  };
}

/** Every part of the stack taken away: Helm leaves out what is null. */
function withoutStack(system: SystemFacts, context: SystemEmitContext): Values {
  const parts = [BASE, ...system.environments.map(({ name }) => name)].flatMap(
    environment =>
      Object.keys(
        (systemValues(system, context, environment).observability as Values) ??
          {},
      ),
  );
  return Object.fromEntries([...new Set(parts)].sort().map(key => [key, null]));
}

function systemValues(
  system: SystemFacts,
  { library, systemLibrary }: SystemEmitContext,
  environment: string,
): Values {
  const path =
    environment === BASE
      ? 'chart/values.yaml'
      : environmentValuesPath(environment);
  return parsed(emitSystemValues(system, systemLibrary, library).get(path));
}

function parsed(file: { content: string | Uint8Array } | undefined): Values {
  return parse(String(file?.content ?? '')) ?? {};
}
