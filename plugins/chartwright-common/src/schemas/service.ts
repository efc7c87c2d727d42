import { alerts } from './alerts';
import { availability } from './availability';
import {
  choice,
  map,
  object,
  required,
  shared,
  text,
  type Schema,
} from './build';
import { commandFields, initContainers, sidecars } from './containers';
import { delivery } from './delivery';
import { consumes, dependsOn, provides } from './dependencies';
import { config, environmentVariables, files } from './environmentVariables';
import { exposure } from './exposure';
import { image, imagePullSecrets } from './image';
import { job, jobs, schedule } from './jobs';
import { serviceMetadata } from './metadata';
import { serviceMesh } from './mesh';
import { logging } from './logging';
import { monitoring } from './monitoring';
import { network } from './network';
import { overrides, rawObjects } from './overrides';
import { ports, service } from './ports';
import { probes } from './probes';
import { regeneration } from './regeneration';
import { resources } from './resources';
import { rollout } from './rollout';
import { runbook } from './runbook';
import { scaling } from './scaling';
import { secrets } from './secrets';
import { security } from './security';
import { slos } from './slos';
import { storage, writablePaths } from './storage';
import { resourceEntry } from './systemResource';
import { SERVICE_KINDS } from '../names/serviceKinds';

/** Document head that the three kinds share. */
export const head = (
  kind: 'Service' | 'System' | 'Platform',
): Record<string, Schema> => ({
  apiVersion: required({
    title: 'API version',
    description: 'Version of the document format.',
    examples: ['chartwright.dev/v1'],
    const: 'chartwright.dev/v1',
  }),
  kind: required({
    title: 'Kind',
    description: 'Kind of the document.',
    examples: [kind],
    const: kind,
  }),
});

const tier = text({
  title: 'Tier',
  description:
    "One of the Platform's tiers: sets resources, number of Pods and availability.",
  format: 'name',
  default: 'standard',
  example: 'critical',
});

const lifecycle = choice({
  title: 'Lifecycle',
  description: 'Stage of life, shown in the catalog.',
  of: ['experimental', 'production', 'deprecated'],
  default: 'production',
  example: 'production',
});

/** The part of a Service's spec that Platform, System and environments may set too. */
const inheritableFields: Record<string, Schema> = {
  lifecycle,
  tier,
  image,
  imagePullSecrets,
  ...commandFields,
  ports: shared(
    {
      title: 'Ports',
      description:
        'Ports of the container by name (at most 15 characters). The main one is `http`, else the first by name: probes, exposure and callers take it when they name none.',
      fallback: '`http: 8080` for web and api, none for the other kinds',
      example: { http: 8080, metrics: 9090 },
    },
    { ...ports, name: 'Ports' },
  ),
  service,
  env: environmentVariables({
    title: 'Environment variables',
    description:
      'Environment variables of the container, by name. Never put a secret here.',
  }),
  config,
  files,
  secrets,
  probes,
  resources,
  writablePaths,
  storage,
  sidecars,
  initContainers,
  scaling,
  availability,
  rollout,
  schedule,
  job,
  jobs,
  exposure,
  mesh: serviceMesh,
  dependsOn,
  privateResources: map({
    title: 'Private resources',
    description:
      'Data stores, queues and the like that no other service may call: installed with the service, by its own chart. An edge to each is implied. The fields are those of the resources of a System.',
    keys: 'dns1123-label',
    of: resourceEntry,
    default: {},
    example: { sessions: { type: 'redis', mode: 'embedded' } },
  }),
  provides,
  consumes,
  security,
  network,
  logging,
  monitoring,
  alerts,
  slos,
  runbook,
  objects: rawObjects,
  overrides,
};

/** Everything of a Service's spec that can be inherited: defaults and environment overlays. */
export const serviceDefaults: Schema = object(
  {
    name: 'ServiceDefaults',
    title: 'Service defaults',
    description:
      "Any part of a Service's spec except its kind and its environments; `null` removes what is inherited.",
    default: {},
    example: { monitoring: { scrape: 'podMonitor' } },
  },
  inheritableFields,
);

export const serviceSpec: Schema = object(
  {
    name: 'ServiceSpec',
    title: 'Spec',
    description:
      'What the service is and needs. Only `kind` and `image` are required.',
    example: { kind: 'api', image: 'ghcr.io/acme/orders:1.4.2' },
  },
  {
    kind: required(
      choice({
        title: 'Kind',
        description:
          'What sort of service: web and api answer requests, worker takes work from a queue, scheduler runs alone, cron runs by a clock, job runs once a release, stateful keeps data of its own for each Pod.',
        of: SERVICE_KINDS,
        example: 'api',
      }),
    ),
    ...inheritableFields,
    environments: map({
      title: 'Environments',
      description:
        'Overlays by the name of an environment of the Platform: any part of the spec.',
      keys: 'dns1123-label',
      of: shared(
        {
          title: 'Overlay',
          description: 'What differs in this environment.',
          example: { scaling: { min: 3, max: 10 } },
        },
        serviceDefaults,
      ),
      default: {},
      example: { production: { scaling: { min: 3, max: 10 } } },
    }),
    delivery,
    regeneration,
  },
);

export const serviceDocument: Schema = object(
  {
    name: 'ServiceDocument',
    title: 'Service',
    description:
      'One service: a catalog Component with everything it needs to run and be looked after.',
    example: {
      apiVersion: 'chartwright.dev/v1',
      kind: 'Service',
      metadata: { name: 'orders' },
      spec: { kind: 'api', image: 'ghcr.io/acme/orders:1.4.2' },
    },
  },
  {
    ...head('Service'),
    metadata: required(serviceMetadata),
    spec: required(serviceSpec),
  },
);
