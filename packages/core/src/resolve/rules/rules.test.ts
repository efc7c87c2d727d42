import { ERROR_CODES } from '@chartwright/backstage-plugin-chartwright-common';
import { serviceText } from '../../spec/__testUtils__/parseText';
import type { Surroundings } from '../__testUtils__/resolveText';
import { resolveSpecText } from '../__testUtils__/resolveText';

interface Case {
  title: string;
  spec: string;
  around?: Surroundings;
  expected: {
    code: string;
    severity?: string;
    file?: string;
    line?: number;
    column?: number;
    path?: string;
    hint?: string;
  };
}

const api = 'kind: api\nimage: ghcr.io/acme/orders:1.4.2';
const cron =
  'kind: cron\nimage: ghcr.io/acme/orders:1.4.2\nschedule: {cron: "@daily"}';
const payments = serviceText(
  `${api}\nports: {http: 8080, grpc: 9090}`,
  'metadata: {name: payments, owner: shop}',
);
const worker = serviceText(
  'kind: worker\nimage: a:1',
  'metadata: {name: mailer, owner: shop}',
);
const shop =
  'services: {orders: {document: orders.yaml}, payments: {document: payments.yaml}, mailer: {document: mailer.yaml}}\nresources: {postgres: postgres}';
const inShop: Surroundings = { system: shop, siblings: [payments, worker] };

const queued: Surroundings = {
  system:
    'services: {orders: {document: orders.yaml}}\nresources: {rabbitmq: {mode: embedded}, postgres: {mode: embedded}}',
};
const depends = `${api}\ndependsOn: {resources: {rabbitmq: {}, postgres: {}}}`;

const CASES: Case[] = [
  {
    title: 'a critical service with fewer replicas than its tier requires',
    spec: `${api}\ntier: critical\nenvironments:\n  production:\n    scaling: {min: 2, max: 5}`,
    expected: {
      code: 'CW_TOO_FEW_REPLICAS',
      line: 11,
      path: 'spec.environments.production.scaling.min',
    },
  },
  {
    title: 'a trigger on a resource that the service does not depend on',
    spec: `${depends}\nscaling: {max: 3, triggers: {mails: {resource: rabitmq, queue: mails}}}`,
    around: queued,
    expected: {
      code: 'CW_UNKNOWN_RESOURCE',
      line: 9,
      path: 'spec.scaling.triggers.mails.resource',
      hint: 'Did you mean `rabbitmq`?',
    },
  },
  {
    title: 'a trigger on a resource without a length',
    spec: `${depends}\nscaling: {max: 3, triggers: {mails: {resource: postgres, queue: mails}}}`,
    around: queued,
    expected: {
      code: 'CW_SCALING_TRIGGER',
      line: 9,
      path: 'spec.scaling.triggers.mails.resource',
    },
  },
  {
    title: 'a trigger without what it measures',
    spec: `${depends}\nscaling: {max: 3, triggers: {mails: {resource: rabbitmq}}}`,
    around: queued,
    expected: {
      code: 'CW_SCALING_TRIGGER',
      line: 9,
      path: 'spec.scaling.triggers.mails',
    },
  },
  {
    title: 'a trigger with a resource and a query',
    spec: `${depends}\nscaling: {max: 3, triggers: {mails: {resource: rabbitmq, queue: a, query: up}}}`,
    around: queued,
    expected: { code: 'CW_EXCLUSIVE_FIELDS', line: 9 },
  },
  {
    title: 'triggers without a maximum',
    spec: `${api}\nscaling: {triggers: {late: {query: up}}}`,
    expected: {
      code: 'CW_SCALING_WITHOUT_MAXIMUM',
      line: 8,
      path: 'spec.scaling.triggers',
    },
  },
  {
    title: 'no Pod at the least, and nothing that starts one',
    spec: `${api}\nscaling: {min: 0, max: 3}`,
    expected: { code: 'CW_HPA_BOUNDS', line: 8, path: 'spec.scaling.min' },
  },
  {
    title: 'a custom metric beside triggers',
    spec: `${api}\nscaling: {max: 3, triggers: {late: {query: up}}, metrics: {depth: {metric: depth, target: {value: "3"}}}}`,
    expected: {
      code: 'CW_SCALING_TRIGGER',
      line: 8,
      path: 'spec.scaling.metrics.depth',
    },
  },
  {
    title: 'a vertical autoscaler that acts on what the other scales on',
    spec: `${api}\nscaling: {max: 3, metrics: {cpu: 70}, vertical: {mode: Initial}}`,
    expected: {
      code: 'CW_VPA_CONFLICT',
      line: 8,
      column: 58,
      path: 'spec.scaling.vertical.mode',
    },
  },
  {
    title: 'two versions side by side of what never runs twice',
    spec: 'kind: scheduler\nimage: a:1\nrollout: {strategy: Canary}',
    expected: {
      code: 'CW_ROLLOUT_STRATEGY',
      line: 8,
      path: 'spec.rollout.strategy',
    },
  },
  {
    title: 'blue/green without a Service',
    spec: 'kind: worker\nimage: a:1\nrollout: {strategy: BlueGreen}',
    expected: {
      code: 'CW_ROLLOUT_STRATEGY',
      line: 8,
      path: 'spec.rollout.strategy',
    },
  },
  {
    title: 'a trial by headers that nothing reads',
    spec: `${api}\nrollout: {strategy: Canary, canary: {trial: {headers: {X-A: b}}}}`,
    expected: {
      code: 'CW_ROLLOUT_STRATEGY',
      line: 8,
      path: 'spec.rollout.canary.trial',
    },
  },
  {
    title: 'a canary that shrinks',
    spec: `${api}\nrollout: {strategy: Canary, canary: {steps: [{weight: 50}, {weight: 10}]}}`,
    expected: {
      code: 'CW_ROLLOUT_STRATEGY',
      line: 8,
      path: 'spec.rollout.canary.steps[1].weight',
    },
  },
  {
    title: 'a rollout that nothing judges',
    spec: `${api}\nrollout: {strategy: Canary}`,
    expected: {
      code: 'CW_ROLLOUT_UNJUDGED',
      severity: 'warning',
      line: 8,
    },
  },
  {
    title: 'a canary of a service that does rolling updates everywhere',
    spec: `${api}\nrollout: {canary: {router: none}}`,
    expected: {
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'warning',
      line: 8,
      path: 'spec.rollout.canary',
    },
  },
  {
    title: 'an autoscaler whose maximum is below its minimum',
    spec: `${api}\nscaling: {min: 5, max: 3}`,
    expected: {
      code: 'CW_HPA_BOUNDS',
      line: 8,
      column: 26,
      path: 'spec.scaling.max',
    },
  },
  {
    title: 'the same in one environment',
    spec: `${api}\nscaling: {min: 2, max: 3}\nenvironments:\n  production:\n    scaling: {min: 4}`,
    expected: { code: 'CW_HPA_BOUNDS', line: 8, path: 'spec.scaling.max' },
  },
  {
    title: 'a minimum without a maximum',
    spec: `${api}\nscaling: {min: 2}`,
    expected: {
      code: 'CW_SCALING_WITHOUT_MAXIMUM',
      line: 8,
      column: 18,
      path: 'spec.scaling.min',
    },
  },
  {
    title: 'a metric in percent that is neither CPU nor memory',
    spec: `${api}\nscaling: {max: 3, metrics: {queue: 30}}`,
    expected: {
      code: 'CW_HPA_METRIC',
      line: 8,
      path: 'spec.scaling.metrics.queue',
    },
  },
  {
    title: 'a metric with two targets',
    spec: `${api}\nscaling: {max: 3, metrics: {q: {metric: x, target: {value: "1", averageValue: "2"}}}}`,
    expected: {
      code: 'CW_EXCLUSIVE_FIELDS',
      line: 8,
      path: 'spec.scaling.metrics.q.target',
    },
  },
  {
    title: 'a metric of an object without the object',
    spec: `${api}\nscaling: {max: 3, metrics: {q: {type: object, metric: x, target: {value: "1"}}}}`,
    expected: {
      code: 'CW_MISSING_FIELD',
      line: 8,
      path: 'spec.scaling.metrics.q',
    },
  },
  {
    title: 'a probe of a port that does not exist',
    spec: `${api}\nports: {http: 8080}\nprobes: {readiness: {path: /x, port: htp}}`,
    expected: {
      code: 'CW_UNKNOWN_PORT',
      line: 9,
      column: 40,
      path: 'spec.probes.readiness.port',
      hint: 'Did you mean `http`?',
    },
  },
  {
    title: 'a probe with two handlers',
    spec: `${api}\nprobes: {readiness: {path: /x, tcp: http}}`,
    expected: {
      code: 'CW_EXCLUSIVE_FIELDS',
      line: 8,
      path: 'spec.probes.readiness',
    },
  },
  {
    title: 'a probe of a worker without ports that only has timings',
    spec: 'kind: worker\nimage: a:1\nprobes: {liveness: {periodSeconds: 5}}',
    expected: {
      code: 'CW_PROBE_HANDLER',
      line: 8,
      path: 'spec.probes.liveness',
    },
  },
  {
    title: 'a probe over HTTP without any port',
    spec: 'kind: worker\nimage: a:1\nprobes: {liveness: /health}',
    expected: {
      code: 'CW_PROBE_HANDLER',
      line: 8,
      path: 'spec.probes.liveness',
    },
  },
  {
    title: 'metrics on a port that does not exist',
    spec: `${api}\nmonitoring: {metrics: {port: metric}}`,
    expected: {
      code: 'CW_UNKNOWN_PORT',
      line: 8,
      path: 'spec.monitoring.metrics.port',
    },
  },
  {
    title: 'two containers on one port',
    spec: `${api}\nports: {http: 8080}\nsidecars: {proxy: {image: a:1, ports: {admin: 8080}}}`,
    expected: {
      code: 'CW_DUPLICATE_PORT',
      line: 9,
      path: 'spec.sidecars.proxy.ports.admin',
    },
  },
  {
    title: 'exposure of a port that does not exist',
    spec: `${api}\nexposure: {hosts: {a.example.com: {paths: {/: web}}}}`,
    expected: {
      code: 'CW_UNKNOWN_PORT',
      line: 8,
      path: 'spec.exposure.hosts["a.example.com"].paths["/"].port',
    },
  },
  {
    title: 'exposure without any port',
    spec: 'kind: worker\nimage: a:1\nexposure: {hosts: {a.example.com: {}}}',
    expected: {
      code: 'CW_UNKNOWN_PORT',
      line: 8,
      path: 'spec.exposure.hosts["a.example.com"]',
    },
  },
  {
    title: 'a certificate on a Gateway',
    spec: `${api}\nexposure: {hosts: {a.example.com: {}}, tls: {secretName: x}}`,
    expected: {
      code: 'CW_EXPOSURE_UNSUPPORTED',
      line: 8,
      path: 'spec.exposure.tls.secretName',
    },
  },
  {
    title: 'a timeout on an Ingress',
    spec: `${api}\nexposure: {target: ingress, hosts: {a.example.com: {}}, timeoutSeconds: 5}`,
    expected: {
      code: 'CW_EXPOSURE_UNSUPPORTED',
      line: 8,
      path: 'spec.exposure.timeoutSeconds',
    },
  },
  {
    title: 'a domain that the Platform does not have',
    spec: `${api}\nexposure: {hosts: {"a.{domain}": {}}}`,
    around: {
      platform: 'domains: {development: null, staging: null, production: null}',
    },
    expected: {
      code: 'CW_UNKNOWN_DOMAIN',
      line: 8,
      path: 'spec.exposure.hosts["a.{domain}"]',
    },
  },
  {
    title: 'a domain that one environment does not have',
    spec: `${api}\nexposure: {hosts: {"a.{domain}": {}}}`,
    around: { platform: 'domains: {staging: null}' },
    expected: {
      code: 'CW_UNKNOWN_DOMAIN',
      line: 8,
      path: 'spec.exposure.hosts["a.{domain}"]',
    },
  },
  {
    title: 'a budget that blocks evictions',
    spec: `${api}\nscaling: {replicas: 2}\navailability: {minAvailable: 2}`,
    expected: {
      code: 'CW_PDB_BLOCKS_EVICTION',
      line: 9,
      column: 32,
      path: 'spec.availability.minAvailable',
    },
  },
  {
    title: 'a budget of all Pods in percent',
    spec: `${api}\nscaling: {replicas: 3}\navailability: {minAvailable: 67%}`,
    expected: {
      code: 'CW_PDB_BLOCKS_EVICTION',
      line: 9,
      path: 'spec.availability.minAvailable',
    },
  },
  {
    title: 'a budget that lets none go',
    spec: `${api}\nscaling: {replicas: 3}\navailability: {maxUnavailable: 0}`,
    expected: {
      code: 'CW_PDB_BLOCKS_EVICTION',
      line: 9,
      path: 'spec.availability.maxUnavailable',
    },
  },
  {
    title: 'both limits of a budget',
    spec: `${api}\navailability: {minAvailable: 1, maxUnavailable: 1}`,
    expected: {
      code: 'CW_EXCLUSIVE_FIELDS',
      line: 8,
      path: 'spec.availability.maxUnavailable',
    },
  },
  {
    title: 'a sleep beyond the end',
    spec: `${api}\navailability: {preStopSleepSeconds: 30}`,
    expected: {
      code: 'CW_GRACE_PERIOD',
      line: 8,
      path: 'spec.availability.preStopSleepSeconds',
    },
  },
  {
    title: 'a rollout that cannot begin',
    spec: `${api}\nrollout: {maxSurge: 0}`,
    expected: {
      code: 'CW_ROLLOUT_STUCK',
      line: 8,
      path: 'spec.rollout.maxSurge',
    },
  },
  {
    title: 'a request above its limit',
    spec: `${api}\nresources: {requests: {cpu: "1"}, limits: {cpu: 500m}}`,
    expected: {
      code: 'CW_REQUEST_ABOVE_LIMIT',
      line: 8,
      column: 31,
      path: 'spec.resources.requests.cpu',
    },
  },
  {
    title: 'a limit below the request of the tier',
    spec: `${api}\nresources: {limits: {memory: 64Mi}}`,
    expected: {
      code: 'CW_REQUEST_ABOVE_LIMIT',
      path: 'spec.resources.requests.memory',
    },
  },
  {
    title: 'resources that nobody states',
    spec: `${api}\nresources: {limits: null}`,
    expected: { code: 'CW_RESOURCES_MISSING', path: 'spec.resources.limits' },
  },
  {
    title: 'memory in thousandths of a byte',
    spec: `${api}\nresources: {requests: {memory: 512m}}`,
    expected: {
      code: 'CW_MEMORY_TOO_SMALL',
      line: 8,
      path: 'spec.resources.requests.memory',
    },
  },
  {
    title: 'no image',
    spec: 'kind: api',
    expected: { code: 'CW_MISSING_FIELD', path: 'spec.image' },
  },
  {
    title: 'latest in production',
    spec: 'kind: api\nimage: ghcr.io/acme/orders:latest',
    expected: { code: 'CW_LATEST_TAG', line: 7, path: 'spec.image' },
  },
  {
    title: 'no tag in production',
    spec: `${api}\nsidecars: {proxy: {image: envoyproxy/envoy}}`,
    expected: {
      code: 'CW_LATEST_TAG',
      line: 8,
      path: 'spec.sidecars.proxy.image',
    },
  },
  {
    title: 'a registry that is not allowed',
    spec: 'kind: api\nimage: docker.io/acme/orders:1',
    around: { platform: 'policies: {allowedRegistries: [ghcr.io/acme]}' },
    expected: { code: 'CW_REGISTRY_NOT_ALLOWED', line: 7, path: 'spec.image' },
  },
  {
    title: 'cron without a schedule',
    spec: 'kind: cron\nimage: a:1',
    expected: { code: 'CW_MISSING_FIELD', path: 'spec.schedule.cron' },
  },
  {
    title: 'a schedule without an expression',
    spec: 'kind: cron\nimage: a:1\nschedule: {suspend: true}',
    expected: { code: 'CW_MISSING_FIELD', line: 8, path: 'spec.schedule.cron' },
  },
  ...(
    [
      [`${api}\nschedule: {cron: "@daily"}`, 'spec.schedule'],
      [`${api}\njob: {backoffLimit: 1}`, 'spec.job'],
      [`${cron}\nports: {http: 80}`, 'spec.ports'],
      [`${cron}\nscaling: {replicas: 2}`, 'spec.scaling'],
      [`${cron}\nprobes: {liveness: {exec: [a]}}`, 'spec.probes'],
      [`${cron}\nrollout: {maxSurge: 1}`, 'spec.rollout'],
      [
        `${api}\nrollout: {podManagementPolicy: Parallel}`,
        'spec.rollout.podManagementPolicy',
      ],
      [
        'kind: stateful\nimage: a:1\nrollout: {strategy: Recreate}',
        'spec.rollout.strategy',
      ],
      [
        'kind: stateful\nimage: a:1\nstorage: {data: {mountPath: /data, existingClaim: x}}',
        'spec.storage.data.existingClaim',
      ],
    ] as const
  ).map(([spec, path]) => ({
    title: `${path} of ${spec.split('\n')[0]}`,
    spec,
    expected: { code: 'CW_KIND_FIELD', path },
  })),
  {
    title: 'a sidecar that outlives the work',
    spec: `${cron}\nsidecars: {proxy: {image: a:1, native: false}}`,
    expected: {
      code: 'CW_SIDECAR_NEVER_ENDS',
      line: 9,
      path: 'spec.sidecars.proxy.native',
    },
  },
  {
    title: 'a volume without a size',
    spec: 'kind: stateful\nimage: a:1\nstorage: {data: {mountPath: /data}}',
    expected: {
      code: 'CW_MISSING_FIELD',
      line: 8,
      path: 'spec.storage.data.size',
    },
  },
  {
    title: 'a volume without a path, anywhere',
    spec: `${api}\nstorage: {data: {size: 1Gi}}`,
    expected: {
      code: 'CW_MISSING_FIELD',
      line: 8,
      path: 'spec.storage.data.mountPath',
      hint: 'For example: `mountPath: "/data"`.',
    },
  },
  {
    title: 'Pods that share a volume for one',
    spec: `${api}\nscaling: {max: 3}\nstorage: {data: {mountPath: /data, size: 1Gi}}`,
    expected: {
      code: 'CW_STORAGE_ACCESS_MODE',
      line: 9,
      path: 'spec.storage.data.accessModes',
    },
  },
  {
    title: 'two volumes at one path',
    spec: `${api}\nscaling: {replicas: 1}\nstorage: {data: {mountPath: /data, size: 1Gi}}\nwritablePaths: {/data: 1Mi}`,
    expected: {
      code: 'CW_DUPLICATE_MOUNT',
      line: 10,
      path: 'spec.writablePaths["/data"]',
    },
  },
  {
    title: 'two volumes of one name',
    spec: `${api}\nscaling: {replicas: 1}\nstorage: {tmp: {mountPath: /data, size: 1Gi}}\nwritablePaths: {/tmp: 1Mi}`,
    expected: {
      code: 'CW_DUPLICATE_VOLUME',
      line: 10,
      path: 'spec.writablePaths["/tmp"]',
    },
  },
  {
    title: 'a volume that does not exist',
    spec: `${api}\nwritablePaths: {/var/cache: 1Mi}\nsidecars: {proxy: {image: a:1, mounts: {var-cach: /x}}}`,
    expected: {
      code: 'CW_UNKNOWN_VOLUME',
      line: 9,
      path: 'spec.sidecars.proxy.mounts.var-cach',
      hint: 'Did you mean `var-cache`?',
    },
  },
  {
    title: 'a variable with two sources',
    spec: `${api}\nenv: {A: {value: x, field: status.podIP}}`,
    expected: { code: 'CW_ENV_SOURCE', line: 8, path: 'spec.env.A' },
  },
  {
    title: 'a variable without a source',
    spec: `${api}\nenv: {A: {optional: true}}`,
    expected: { code: 'CW_ENV_SOURCE', line: 8, path: 'spec.env.A' },
  },
  {
    title: 'a Secret without a key',
    spec: `${api}\nenv: {A: {secret: x}}`,
    expected: { code: 'CW_MISSING_FIELD', line: 8, path: 'spec.env.A.key' },
  },
  {
    title: 'a variable that is set twice',
    spec: `${api}\nenv: {A: x}\nconfig: {A: y}`,
    expected: { code: 'CW_DUPLICATE_ENV', line: 9, path: 'spec.config.A' },
  },
  {
    title: 'a variable that a secret sets too',
    spec: `${api}\nenv: {A: x}\nsecrets: {s: {source: existing, keys: {k: A}}}`,
    expected: {
      code: 'CW_DUPLICATE_ENV',
      line: 9,
      path: 'spec.secrets.s.keys.k.env',
    },
  },
  {
    title: 'a key that the Secret does not have',
    spec: `${api}\nenv: {A: {secret: db, key: ulr}}\nsecrets: {db: {source: existing, keys: {url: {}}}}`,
    expected: {
      code: 'CW_UNKNOWN_SECRET',
      line: 8,
      path: 'spec.env.A.key',
      hint: 'Did you mean `url`?',
    },
  },
  {
    title: 'a Secret that is misspelt',
    spec: `${api}\nenv: {A: {secret: databse-secret, key: url}}\nsecrets: {database-secret: {source: existing}}`,
    expected: {
      code: 'CW_UNKNOWN_SECRET',
      severity: 'warning',
      line: 8,
      path: 'spec.env.A.secret',
      hint: 'Did you mean `database-secret`?',
    },
  },
  {
    title: 'a password in clear',
    spec: `${api}\nenv: {DB_PASSWORD: hunter2}`,
    expected: {
      code: 'CW_SECRET_IN_CLEAR',
      severity: 'error',
      line: 8,
      path: 'spec.env.DB_PASSWORD',
    },
  },
  {
    title: 'a password in an address',
    spec: `${api}\nconfig: {DATABASE_URL: "postgres://orders:hunter2@db/orders"}`,
    expected: {
      code: 'CW_SECRET_IN_CLEAR',
      severity: 'error',
      line: 8,
      path: 'spec.config.DATABASE_URL',
    },
  },
  {
    title: 'a key of a known form under a harmless name',
    spec: `${api}\nenv: {REGION_ID: AKIAIOSFODNN7EXAMPLE}`,
    expected: {
      code: 'CW_SECRET_IN_CLEAR',
      severity: 'error',
      line: 8,
      path: 'spec.env.REGION_ID',
    },
  },
  {
    title: 'something that looks random',
    spec: `${api}\nenv: {SALT: kJ8vQ2mXz9Lr4TnB7wYpC5sHd1Fg}`,
    expected: {
      code: 'CW_SECRET_IN_CLEAR',
      line: 8,
      path: 'spec.env.SALT',
    },
  },
  {
    title: 'a private key in a file',
    spec: `${api}\nfiles:\n  /etc/key.pem: "-----BEGIN RSA PRIVATE KEY-----"`,
    expected: {
      code: 'CW_SECRET_IN_CLEAR',
      severity: 'error',
      line: 9,
      path: 'spec.files["/etc/key.pem"]',
    },
  },
  {
    title: 'a Job with a name that is too long',
    spec: `${api}\njobs:\n  ${'j'.repeat(60)}: {command: [x]}`,
    expected: {
      code: 'CW_NAME_TOO_LONG',
      line: 9,
      path: `spec.jobs.${'j'.repeat(60)}`,
    },
  },
  {
    title: 'a job that is both hook and CronJob',
    spec: `${api}\njobs: {a: {hook: pre-install, schedule: {cron: "@daily"}}}`,
    expected: {
      code: 'CW_EXCLUSIVE_FIELDS',
      line: 8,
      path: 'spec.jobs.a.hook',
    },
  },
  {
    title: 'an unknown tier',
    spec: `${api}\ntier: critcal`,
    expected: {
      code: 'CW_UNKNOWN_TIER',
      line: 8,
      column: 9,
      path: 'spec.tier',
      hint: 'Did you mean `critical`?',
    },
  },
  {
    title: 'an unknown secret store',
    spec: `${api}\nsecrets: {a: {source: external, store: vualt}}`,
    around: { platform: 'secretStores: {vault: {}}' },
    expected: {
      code: 'CW_UNKNOWN_SECRET_STORE',
      line: 8,
      path: 'spec.secrets.a.store',
      hint: 'Did you mean `vault`?',
    },
  },
  {
    title: 'an external secret without any store',
    spec: `${api}\nsecrets: {a: {source: external}}`,
    expected: {
      code: 'CW_MISSING_FIELD',
      line: 8,
      path: 'spec.secrets.a.store',
    },
  },
  {
    title: 'an overlay of an unknown environment',
    spec: `${api}\nenvironments: {prodution: {tier: small}}`,
    expected: {
      code: 'CW_UNKNOWN_ENVIRONMENT',
      line: 8,
      column: 18,
      path: 'spec.environments.prodution',
      hint: 'Did you mean `production`?',
    },
  },
  {
    title: 'an unknown environment that is delivered to',
    spec: `${api}\ndelivery: {environments: {prodution: {timeout: 600s}}}`,
    expected: {
      code: 'CW_UNKNOWN_ENVIRONMENT',
      line: 8,
      path: 'spec.delivery.environments.prodution',
      hint: 'Did you mean `production`?',
    },
  },
  {
    title: 'an overlay of an unknown environment in the System',
    spec: api,
    around: {
      system:
        'environments: {stagin: {namespace: x}}\nservices: {orders: {document: orders.yaml}}',
    },
    expected: {
      code: 'CW_UNKNOWN_ENVIRONMENT',
      file: 'system.yaml',
      line: 5,
      path: 'spec.environments.stagin',
    },
  },
  {
    title: 'an overlay of an unknown environment in the Platform',
    spec: api,
    around: { platform: 'environmentDefaults: {qa: {tier: small}}' },
    expected: {
      code: 'CW_UNKNOWN_ENVIRONMENT',
      file: 'platform.yaml',
      line: 5,
      path: 'spec.environmentDefaults.qa',
    },
  },
  {
    title: 'an environment that is there twice',
    spec: api,
    around: {
      platform:
        'environments: [{name: a}, {name: a}]\ndomains: null\nlinks: {environments: null}',
    },
    expected: {
      code: 'CW_DUPLICATE_ENVIRONMENT',
      file: 'platform.yaml',
      line: 5,
      path: 'spec.environments[1].name',
    },
  },
  {
    title: 'a default store that does not exist',
    spec: api,
    around: { platform: 'defaultSecretStore: vault' },
    expected: {
      code: 'CW_UNKNOWN_SECRET_STORE',
      file: 'platform.yaml',
      path: 'spec.defaultSecretStore',
    },
  },
  {
    title: 'a default forge that is not allowed',
    spec: api,
    around: { platform: 'scm: {allowed: [github], default: gitlab}' },
    expected: {
      code: 'CW_NOT_ALLOWED_VALUE',
      file: 'platform.yaml',
      path: 'spec.scm.default',
    },
  },
  {
    title: 'a service that the System does not have',
    spec: `${api}\ndependsOn: {services: {paymnets: {}}}`,
    around: inShop,
    expected: {
      code: 'CW_UNKNOWN_SERVICE',
      line: 8,
      path: 'spec.dependsOn.services.paymnets',
      hint: 'Did you mean `payments`?',
    },
  },
  {
    title: 'a resource that the System does not have',
    spec: `${api}\ndependsOn: {resources: {postgre: {}}}`,
    around: inShop,
    expected: {
      code: 'CW_UNKNOWN_RESOURCE',
      line: 8,
      path: 'spec.dependsOn.resources.postgre',
      hint: 'Did you mean `postgres`?',
    },
  },
  {
    title: 'a port that the other service does not have',
    spec: `${api}\ndependsOn: {services: {payments: {port: gprc}}}`,
    around: inShop,
    expected: {
      code: 'CW_UNKNOWN_PORT',
      line: 8,
      path: 'spec.dependsOn.services.payments.port',
      hint: 'Did you mean `grpc`?',
    },
  },
  {
    title: 'a service without ports',
    spec: `${api}\ndependsOn: {services: {mailer: {}}}`,
    around: inShop,
    expected: {
      code: 'CW_UNKNOWN_PORT',
      line: 8,
      path: 'spec.dependsOn.services.mailer',
    },
  },
  {
    title: 'itself',
    spec: `${api}\ndependsOn: {services: {orders: {}}}`,
    around: inShop,
    expected: {
      code: 'CW_SELF_DEPENDENCY',
      line: 8,
      path: 'spec.dependsOn.services.orders',
    },
  },
  {
    title: 'a neighbour of which nothing is known',
    spec: `${api}\ndependsOn: {services: {billing/invoices: {}}}`,
    expected: {
      code: 'CW_NEIGHBOUR_UNKNOWN',
      severity: 'warning',
      line: 8,
      path: 'spec.dependsOn.services["billing/invoices"]',
    },
  },
  {
    title: 'a wildcard in rights',
    spec: `${api}\nsecurity: {rbac: {rules: {all: {apiGroups: [""], resources: ["*"], verbs: [get]}}}}`,
    expected: {
      code: 'CW_RBAC_WILDCARD',
      line: 8,
      path: 'spec.security.rbac.rules.all.resources',
    },
  },
  {
    title: 'a capability beyond the restricted standard',
    spec: `${api}\nsecurity: {addCapabilities: [SYS_PTRACE]}`,
    expected: {
      code: 'CW_CAPABILITY',
      severity: 'warning',
      line: 8,
      path: 'spec.security.addCapabilities',
    },
  },
  {
    title: 'an alert on what is not there',
    spec: 'kind: worker\nimage: a:1\nalerts: {HighErrorRate: {threshold: 0.1}}',
    expected: {
      code: 'CW_ALERT_NOT_APPLICABLE',
      severity: 'warning',
      line: 8,
      path: 'spec.alerts.HighErrorRate',
    },
  },
  {
    title: 'two alerts of one name',
    spec: `${api}\nalerts: {custom: {PodRestarts: {expr: up == 0}}}`,
    expected: { code: 'CW_DUPLICATE_ALERT', line: 8 },
  },
  {
    title: 'a note for no alert',
    spec: `${api}\nrunbook: {notes: {HighErorRate: x}}`,
    expected: {
      code: 'CW_UNKNOWN_ALERT',
      severity: 'warning',
      line: 8,
      hint: 'Did you mean `HighErrorRate`?',
    },
  },
  {
    title: 'an objective on latency without a bound',
    spec: `${api}\nslos: {latency: {objective: 95}}`,
    expected: {
      code: 'CW_MISSING_FIELD',
      line: 8,
      path: 'spec.slos.latency.threshold',
    },
  },
  {
    title: 'an objective on requests that nobody counts',
    spec: 'kind: worker\nimage: a:1\nslos: {availability: {objective: 99}}',
    expected: {
      code: 'CW_SLO_SIGNAL',
      line: 8,
      path: 'spec.slos.availability.indicator',
    },
  },
];

describe('rules', () => {
  it.each(CASES.map((entry): [string, Case] => [entry.title, entry]))(
    'find %s',
    (_, { spec, around, expected }) => {
      const { problems, resolution } = resolveSpecText(spec, around);
      const wanted = { severity: 'error', file: 'orders.yaml', ...expected };
      expect(problems).toContainEqual(expect.objectContaining(wanted));
      expect(resolution === undefined).toBe(
        problems.some(({ severity }) => severity === 'error'),
      );
    },
  );

  it('say things once, and in which environment when it is not all', () => {
    const { problems } = resolveSpecText(
      `${api}\nscaling: {min: 2, max: 3}\nenvironments: {production: {scaling: {min: 4}}}`,
    );
    expect(problems.map(({ code }) => code)).toEqual(['CW_HPA_BOUNDS']);
    expect(problems[0]?.message).toContain('(environment production)');
  });

  it('name the line of the overlay that is to blame', () => {
    const { problems } = resolveSpecText(
      `${api}\nenvironments:\n  production:\n    scaling: {min: 4, max: 3}`,
    );
    expect(problems).toMatchObject([
      {
        code: 'CW_HPA_BOUNDS',
        line: 10,
        column: 30,
        path: 'spec.environments.production.scaling.max',
      },
    ]);
  });

  it('name the System when it is to blame', () => {
    const { problems } = resolveSpecText(api, {
      system:
        'services: {orders: {document: orders.yaml}}\nserviceDefaults:\n  scaling: {min: 3, max: 2}',
    });
    expect(problems).toMatchObject([
      {
        code: 'CW_HPA_BOUNDS',
        file: 'system.yaml',
        line: 7,
        path: 'spec.serviceDefaults.scaling.max',
      },
    ]);
  });

  it('never repeat a secret', () => {
    const { problems } = resolveSpecText(
      `${api}\nenv: {DB_PASSWORD: hunter2, URL: "http://a:hunter2@b"}`,
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'CW_SECRET_IN_CLEAR',
      'CW_SECRET_IN_CLEAR',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it.each([
    'TOKEN_URL: https://auth.example.com/token',
    'PASSWORD_FILE: /run/secrets/password',
    'SECRET_NAME: database',
    'PASSWORD: $(DB_PASSWORD)',
    'MAX_TOKENS: "4096"',
    'TOKEN_TTL: 1h',
    'URL: "postgres://orders:$(DB_PASSWORD)@db/orders"',
    'IMAGE: ghcr.io/acme/a-very-long-image-name-of-a-service',
    'FEATURE: this-is-a-long-feature-name-in-kebab-case',
    'ID: 123e4567-e89b-12d3-a456-426614174000',
  ])('take %s for no secret', line =>
    expect(resolveSpecText(`${api}\nenv:\n  ${line}`).problems).toEqual([]),
  );

  it('take a digest, and latest where the Platform allows it', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    expect(resolveSpecText(`kind: api\nimage: a/b@${digest}`).problems).toEqual(
      [],
    );
    expect(
      resolveSpecText('kind: api\nimage: a/b', {
        platform: 'policies: {allowLatestTag: true}',
      }).problems,
    ).toEqual([]);
    expect(
      resolveSpecText(
        `${api}\nenvironments: {development: {image: {tag: latest}}}`,
      ).problems,
    ).toEqual([]);
  });

  it('do not blame a service for what it inherits and cannot use', () => {
    expect(
      resolveSpecText(cron, {
        platform:
          'serviceDefaults: {scaling: {replicas: 3}, probes: {liveness: /health}}',
      }).problems,
    ).toEqual([]);
  });

  it('warn of a service that nobody owns', () => {
    const { problems } = resolveSpecText(api, {
      system: 'services: {orders: {document: orders.yaml}}',
    });
    expect(problems).toEqual([]);
  });
});

describe('the cases above', () => {
  it('have known codes', () => {
    expect(
      CASES.map(({ expected }) => expected.code).filter(
        code => !ERROR_CODES.has(code),
      ),
    ).toEqual([]);
  });
});
