import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import { fieldAt } from '../fieldAt';
import { meshOf } from '../mesh/meshOf';
import type { ResolvedResource } from '../resources';
import { resolveResource } from '../resources';
import { effectiveSystem } from '../system/effectiveSystem';
import type { World } from '../World';
import { placeOf } from './documentProblems';
import { listed } from './Rule';

interface Subject {
  world: World;
  environment: string;
  resources: readonly ResolvedResource[];
}

/** Where a field of the System is written: in the overlay of the environment, else in its spec. */
function at({ world, environment }: Subject, ...path: FieldPath) {
  const { system } = world;
  if (system === undefined) throw new Error('there is no System');
  const overlay = ['spec', 'environments', environment, ...path];
  return placeOf(
    system,
    fieldAt(system.written, overlay) === undefined
      ? ['spec', ...path]
      : overlay,
  );
}

/** Storage classes that are marked encrypted, and the clusters' default one. */
function classesOf({ platform }: World) {
  const classes = Object.entries(platform.spec.storageClasses ?? {});
  return {
    encrypted: classes.flatMap(([name, { encrypted }]) =>
      encrypted ? [name] : [],
    ),
    byDefault: classes.find(([, facts]) => facts.default)?.[0],
  };
}

function classProblem(
  subject: Subject,
  what: string,
  storageClass: string | undefined,
  place: ReturnType<typeof placeOf>,
): Problem[] {
  const { encrypted, byDefault } = classesOf(subject.world);
  const used = storageClass ?? byDefault;
  if (used !== undefined && encrypted.includes(used)) return [];
  return [
    {
      code: 'CW_UNENCRYPTED_STORAGE',
      severity: 'error',
      message:
        used === undefined
          ? `The volumes of ${what} take the cluster's default class, of which nobody says that it encrypts (environment ${subject.environment}).`
          : `The storage class \`${used}\` of ${what} is not marked as encrypted (environment ${subject.environment}).`,
      ...place,
      ...(used === undefined ? {} : { found: used }),
      expected: listed(
        encrypted,
        'a class that `spec.storageClasses` of the Platform marks with `encrypted: true`; it marks none',
      ),
    },
  ];
}

function storedByResources(subject: Subject): Problem[] {
  return subject.resources.flatMap((resource): Problem[] => {
    const { name, mode, workload } = resource;
    if (mode === 'external' || workload?.storage.size === undefined) return [];
    return classProblem(
      subject,
      `\`${name}\``,
      workload.storage.storageClass,
      at(subject, 'resources', name, 'storage'),
    );
  });
}

/** Volumes of services; each is told where the System stands, since it is the System that forbids them. */
function storedByServices(subject: Subject): Problem[] {
  const { world, environment } = subject;
  return [...world.services.values()].flatMap(node =>
    Object.entries(node.spec(environment).spec.storage ?? {}).flatMap(
      ([volume, { storageClass, existingClaim }]): Problem[] =>
        existingClaim === undefined
          ? classProblem(
              subject,
              `the volume \`${volume}\` of \`${node.name}\``,
              storageClass,
              placeOf(node.located, ['spec', 'storage', volume]),
            )
          : [],
    ),
  );
}

/** A dump is encrypted by its key or by its volume, an archive by its object store. */
function backups(subject: Subject): Problem[] {
  const { encrypted, byDefault } = classesOf(subject.world);
  return subject.resources.flatMap(({ name, workload }): Problem[] => {
    const backup = workload?.backup;
    if (backup === undefined) return [];
    const volume = workload?.storage.storageClass ?? byDefault ?? '';
    const safe =
      backup.store === undefined
        ? backup.encryptionSecret !== undefined || encrypted.includes(volume)
        : backup.store.encryption !== undefined;
    if (safe) return [];
    return [
      {
        code: 'CW_UNENCRYPTED_BACKUP',
        severity: 'error',
        message: `The backups of \`${name}\` are not encrypted (environment ${subject.environment}).`,
        ...at(subject, 'resources', name, 'backup'),
        expected:
          backup.store === undefined
            ? '`encryptionSecret`, or a storage class that is marked encrypted'
            : '`store.encryption`',
      },
    ];
  });
}

/** HTTPS by the port: what such a type is called for is encrypted already. */
const HTTPS = 443;

function traffic(subject: Subject): Problem[] {
  const { world, environment, resources } = subject;
  const { kind } = meshOf(world, environment);
  const services: Problem[] =
    kind === 'none' && world.services.size > 0
      ? [
          {
            code: 'CW_UNENCRYPTED_TRAFFIC',
            severity: 'error',
            message: `Services talk to each other in clear: there is no mesh (environment ${environment}).`,
            ...at(subject, 'mesh'),
            expected: '`mesh: istio` or `mesh: linkerd`',
            hint: `Set \`spec.environments.${environment}.mesh\`, or \`guardrails.encryption.inTransit\` for other environments only.`,
          },
        ]
      : [];
  const clients = resources.flatMap((resource): Problem[] => {
    const { name, mode, port, workload } = resource;
    if (port === undefined || port === HTTPS) return [];
    const meshed = mode === 'embedded' && kind !== 'none';
    const given = fieldAt(world.system?.document.spec.resources, [name, 'tls']);
    if (meshed || workload?.tls === true || given === true) return [];
    return [
      {
        code: 'CW_UNENCRYPTED_TRAFFIC',
        severity: 'error',
        message: `Database clients must use TLS, and \`${name}\` is called in clear (environment ${environment}).`,
        ...at(subject, 'resources', name),
        expected: '`tls: true`',
      },
    ];
  });
  return [...services, ...clients];
}

/** What must be encrypted by the System's guardrails, and is not, in any environment. */
export function encryptionProblems(world: World): Problem[] {
  const { system } = world;
  if (system === undefined) return [];
  return world.platform.environments.flatMap(({ name: environment }) => {
    const { encryption = {} } =
      effectiveSystem(system, environment).guardrails ?? {};
    if (!encryption.atRest && !encryption.inTransit) return [];
    const resources = Object.keys(system.document.spec.resources ?? {}).flatMap(
      name => resolveResource(world, name, environment) ?? [],
    );
    const subject = { world, environment, resources };
    return [
      ...(encryption.atRest
        ? [
            ...storedByResources(subject),
            ...storedByServices(subject),
            ...backups(subject),
          ]
        : []),
      ...(encryption.inTransit ? traffic(subject) : []),
    ];
  });
}
