import { API_VERSION } from '../annotations';
import type { ServiceDocument, ServiceSpec } from '../documents.generated';
import { dependenciesFromForm } from './dependenciesFromForm';
import { entityName } from './entityName';
import type { NewServiceForm, PickedEntity } from './NewServiceForm';
import { pruned } from './pruned';
import { withoutBlanks } from './withoutBlanks';

/** The name of the port that the form asks for. */
const PORT_NAME = 'http';

const ANSWERING: readonly ServiceSpec['kind'][] = ['web', 'api'];
const SERVING: readonly ServiceSpec['kind'][] = [...ANSWERING, 'stateful'];
const LONG_RUNNING: readonly ServiceSpec['kind'][] = [...SERVING, 'worker'];

/**
 * The Service document that the answers of "New service" stand for. Answers to questions that are not asked for the
 * chosen kind are left out: a form keeps what was typed before the kind was changed.
 *
 * @param picked - What the catalog knows about the dependencies; one it does not know counts as of the same System.
 * @public
 */
export function documentFromForm(
  form: NewServiceForm,
  picked: readonly PickedEntity[] = [],
): ServiceDocument {
  const answers = withoutBlanks(form);
  const serving = SERVING.includes(answers.kind);
  const system = answers.system && entityName(answers.system);
  return pruned<ServiceDocument>({
    apiVersion: API_VERSION,
    kind: 'Service',
    metadata: {
      name: answers.name,
      title: answers.title,
      description: answers.description,
      owner: answers.owner,
      system,
      tags: answers.tags,
    },
    spec: {
      kind: answers.kind,
      lifecycle: answers.lifecycle,
      tier: answers.tier,
      image: answers.image,
      command: answers.command,
      schedule: scheduleOf(answers),
      ports: portsOf(answers),
      env: environmentOf(answers),
      probes: probesOf(answers),
      storage: answers.kind === 'stateful' ? storageOf(answers) : undefined,
      scaling: LONG_RUNNING.includes(answers.kind)
        ? scalingOf(answers)
        : undefined,
      exposure:
        serving && answers.exposed && answers.host
          ? { hosts: { [answers.host]: { paths: { '/': PORT_NAME } } } }
          : undefined,
      dependsOn: dependenciesFromForm(answers, system, picked),
      consumes: answers.consumesApis,
      monitoring: monitoringOf(answers),
      slos: ANSWERING.includes(answers.kind)
        ? objectivesOf(answers)
        : undefined,
      runbook: {
        notes: answers.runbook ? { general: answers.runbook } : undefined,
        escalation: answers.escalation,
      },
    },
  });
}

function scheduleOf(form: NewServiceForm): ServiceSpec['schedule'] {
  const scheduled = form.kind === 'cron' || form.kind === 'scheduler';
  return scheduled && form.schedule
    ? { cron: form.schedule, timeZone: form.timeZone }
    : undefined;
}

function portsOf(form: NewServiceForm): ServiceSpec['ports'] {
  return LONG_RUNNING.includes(form.kind) && form.port
    ? { [PORT_NAME]: form.port }
    : undefined;
}

function environmentOf(form: NewServiceForm): ServiceSpec['env'] {
  const variables = [
    ...(form.settings ?? []).map(({ name, value }) => [name, value]),
    ...(form.secrets ?? []).map(({ variable, secret, key }) => [
      variable,
      { secret, key },
    ]),
  ];
  return variables.length > 0 ? Object.fromEntries(variables) : undefined;
}

function probesOf(form: NewServiceForm): ServiceSpec['probes'] {
  if (!ANSWERING.includes(form.kind) || !form.port || !form.healthPath) {
    return undefined;
  }
  const probe = { path: form.healthPath, port: PORT_NAME };
  return { liveness: probe, readiness: { ...probe } };
}

function storageOf({ storage }: NewServiceForm): ServiceSpec['storage'] {
  return storage?.mountPath && storage.size
    ? { data: { mountPath: storage.mountPath, size: storage.size } }
    : undefined;
}

function scalingOf(form: NewServiceForm): ServiceSpec['scaling'] {
  switch (form.scaling) {
    case 'fixed':
      return { replicas: form.replicas };
    case 'automatic':
      return {
        min: form.minReplicas,
        max: form.maxReplicas,
        metrics: form.cpuUtilization ? { cpu: form.cpuUtilization } : undefined,
      };
    default:
      return undefined;
  }
}

function monitoringOf(form: NewServiceForm): ServiceSpec['monitoring'] {
  if (!LONG_RUNNING.includes(form.kind) || form.metrics === undefined) {
    return undefined;
  }
  return form.metrics && form.port
    ? { metrics: { port: PORT_NAME, path: form.metricsPath } }
    : { scrape: 'none' };
}

function objectivesOf(form: NewServiceForm): ServiceSpec['slos'] {
  if (!form.metrics) return undefined;
  const { availabilityObjective, latencyObjective, latencyThreshold } = form;
  const objectives = {
    ...(availabilityObjective && {
      availability: { objective: availabilityObjective },
    }),
    ...(latencyObjective &&
      latencyThreshold && {
        latency: { objective: latencyObjective, threshold: latencyThreshold },
      }),
  };
  return Object.keys(objectives).length > 0 ? objectives : undefined;
}
