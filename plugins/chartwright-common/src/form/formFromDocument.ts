import type { ServiceSpec } from '../documents.generated';
import { entityKind, entityName } from './entityName';
import { fieldsOf, numberOf, textOf, textsOf } from './fieldsOf';
import type { NewServiceForm, PickedEntity } from './NewServiceForm';
import { ownerRef } from './ownerRef';
import { pruned } from './pruned';

/** The name of the port that the form asks for. */
const PORT_NAME = 'http';

/**
 * What a Service document says, as answers to "New service".
 *
 * @public
 */
export interface FormOfDocument {
  /** As much as the form can ask, the inverse of {@link documentFromForm}. What the document says differently is left out. */
  answers: Partial<NewServiceForm>;
  /** The dependencies among the answers, with the System that the document knows them in. */
  picked: PickedEntity[];
}

/**
 * Reads a Service document as answers to "New service".
 *
 * @param document - The parsed document, valid or not.
 * @public
 */
export function formFromDocument(document: unknown): FormOfDocument {
  const metadata = fieldsOf(fieldsOf(document).metadata);
  const spec = fieldsOf(fieldsOf(document).spec);
  const system = textOf(metadata.system);
  const dependsOn = fieldsOf(spec.dependsOn);
  const picked = pickedOf(dependsOn, system);
  const runbook = fieldsOf(spec.runbook);
  const answers = pruned<Partial<NewServiceForm>>({
    name: textOf(metadata.name),
    title: textOf(metadata.title),
    description: textOf(metadata.description),
    owner: ownerRef(textOf(metadata.owner)),
    system: system && `system:default/${entityName(system)}`,
    tags: textsOf(metadata.tags),
    kind: textOf(spec.kind) as ServiceSpec['kind'] | undefined,
    lifecycle: textOf(spec.lifecycle) as ServiceSpec['lifecycle'],
    tier: textOf(spec.tier),
    image: imageOf(spec.image),
    command: textsOf(spec.command),
    ...scheduleAnswers(fieldsOf(spec.schedule)),
    port: portOf(fieldsOf(spec.ports)[PORT_NAME]),
    healthPath: textOf(
      fieldsOf(fieldsOf(spec.probes).liveness).path ??
        fieldsOf(fieldsOf(spec.probes).readiness).path,
    ),
    storage: storageOf(fieldsOf(spec.storage).data),
    ...variableAnswers(fieldsOf(spec.env)),
    dependencies: listOf(picked.map(({ entityRef }) => entityRef)),
    external: externalOf(fieldsOf(dependsOn.external)),
    consumesApis: textsOf(spec.consumes)?.map(apiRef),
    ...exposureAnswers(fieldsOf(fieldsOf(spec.exposure).hosts)),
    ...scalingAnswers(fieldsOf(spec.scaling)),
    ...monitoringAnswers(fieldsOf(spec.monitoring), fieldsOf(spec.slos)),
    runbook: textOf(fieldsOf(runbook.notes).general),
    escalation: textOf(runbook.escalation),
  });
  return { answers: answers ?? {}, picked };
}

function imageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return textOf(value);
  const { repository, tag, digest } = fieldsOf(value);
  const name = textOf(repository);
  return (
    name &&
    `${name}${textOf(tag) ? `:${textOf(tag)}` : ''}${
      textOf(digest) ? `@${textOf(digest)}` : ''
    }`
  );
}

function scheduleAnswers(
  schedule: Record<string, unknown>,
): Partial<NewServiceForm> {
  return {
    schedule: textOf(schedule.cron),
    timeZone: textOf(schedule.timeZone),
  };
}

function portOf(value: unknown): number | undefined {
  return numberOf(value) ?? numberOf(fieldsOf(value).port);
}

function storageOf(value: unknown): NewServiceForm['storage'] {
  const { mountPath, size } = fieldsOf(value);
  return { mountPath: textOf(mountPath), size: textOf(size) };
}

function variableAnswers(
  env: Record<string, unknown>,
): Pick<NewServiceForm, 'settings' | 'secrets'> {
  const entries = Object.entries(env);
  return {
    settings: listOf(
      entries.flatMap(([name, value]) =>
        typeof value === 'object' ? [] : { name, value: String(value) },
      ),
    ),
    secrets: listOf(
      entries.flatMap(([variable, value]) => {
        const secret = textOf(fieldsOf(value).secret);
        const key = textOf(fieldsOf(value).key);
        return secret && key ? { variable, secret, key } : [];
      }),
    ),
  };
}

function pickedOf(
  dependsOn: Record<string, unknown>,
  system: string | undefined,
): PickedEntity[] {
  const services = Object.keys(fieldsOf(dependsOn.services)).map(key => {
    const slash = key.indexOf('/');
    const owner = slash < 0 ? system : key.slice(0, slash);
    return {
      entityRef: `component:default/${key.slice(slash + 1)}`,
      ...(owner !== undefined && { system: owner }),
    };
  });
  const resources = Object.keys(fieldsOf(dependsOn.resources)).map(name => ({
    entityRef: `resource:default/${system ? `${system}-` : ''}${name}`,
    ...(system !== undefined && { system }),
  }));
  return [...services, ...resources];
}

function externalOf(
  external: Record<string, unknown>,
): NewServiceForm['external'] {
  return listOf(
    Object.values(external).flatMap(value => {
      const host = textOf(fieldsOf(value).host);
      const port = numberOf(fieldsOf(value).port);
      return host ? { host, ...(port !== undefined && { port }) } : [];
    }),
  );
}

function apiRef(name: string): string {
  return entityKind(name) ? name : `api:default/${entityName(name)}`;
}

function exposureAnswers(
  hosts: Record<string, unknown>,
): Pick<NewServiceForm, 'exposed' | 'host'> {
  const [host] = Object.keys(hosts);
  return host === undefined ? {} : { exposed: true, host };
}

function scalingAnswers(
  scaling: Record<string, unknown>,
): Partial<NewServiceForm> {
  const { replicas, min, max, metrics } = scaling;
  if (min !== undefined || max !== undefined) {
    return {
      scaling: 'automatic',
      minReplicas: numberOf(min),
      maxReplicas: numberOf(max),
      cpuUtilization: numberOf(fieldsOf(metrics).cpu),
    };
  }
  return replicas === undefined
    ? {}
    : { scaling: 'fixed', replicas: numberOf(replicas) };
}

/** Objectives say that there are metrics, whether the document names them or leaves them to the Platform. */
function monitoringAnswers(
  monitoring: Record<string, unknown>,
  slos: Record<string, unknown>,
): Partial<NewServiceForm> {
  const known =
    monitoring.metrics !== undefined || Object.keys(slos).length > 0;
  const latency = fieldsOf(slos.latency);
  return {
    metrics: monitoring.scrape === 'none' ? false : known || undefined,
    metricsPath: textOf(fieldsOf(monitoring.metrics).path),
    availabilityObjective: numberOf(fieldsOf(slos.availability).objective),
    latencyObjective: numberOf(latency.objective),
    latencyThreshold: numberOf(latency.threshold),
  };
}

function listOf<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
