import { groupOf, type ManifestObject } from './ManifestObject';
import { itemsAt, objectAt, textsAt, type PlainObject } from './plainData';
import type { FieldPath } from '../../spec/fieldPath';

/** A container of a pod, with its place in the object. */
export interface ContainerOfPod {
  readonly name: string;
  readonly role: 'container' | 'init';
  readonly value: PlainObject;
  readonly path: FieldPath;
}

/** An object that makes pods. */
export interface PodOwner {
  readonly owner: ManifestObject;
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** The pod's spec and its place in the object. */
  readonly spec: PlainObject;
  readonly path: FieldPath;
  readonly containers: readonly ContainerOfPod[];
}

const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  '/Pod': [],
  'apps/Deployment': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'argoproj.io/Rollout': ['spec', 'template'],
  'batch/Job': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The pods that an object makes: one entry, or none. */
export function podsOf(object: ManifestObject): PodOwner[] {
  const template = TEMPLATES[`${groupOf(object)}/${object.kind}`];
  if (!template) return [];
  const spec = objectAt(object.value, ...template, 'spec');
  const path = [...template, 'spec'];
  const collect = (field: string, role: ContainerOfPod['role']) =>
    itemsAt(spec, field).map(({ item, index }) => ({
      name: typeof item.name === 'string' ? item.name : String(index),
      role,
      value: item,
      path: [...path, field, index],
    }));
  return [
    {
      owner: object,
      labels: textsAt(object.value, ...template, 'metadata', 'labels'),
      annotations: textsAt(
        object.value,
        ...template,
        'metadata',
        'annotations',
      ),
      spec,
      path,
      containers: [
        ...collect('initContainers', 'init'),
        ...collect('containers', 'container'),
      ],
    },
  ];
}

/** The ports that a pod's containers declare. */
export function portsOf(
  pod: PodOwner,
): { name?: string; number: number; protocol: string }[] {
  return pod.containers.flatMap(container =>
    itemsAt(container.value, 'ports').flatMap(({ item }) =>
      typeof item.containerPort === 'number'
        ? [
            {
              ...(typeof item.name === 'string' && { name: item.name }),
              number: item.containerPort,
              protocol:
                typeof item.protocol === 'string' ? item.protocol : 'TCP',
            },
          ]
        : [],
    ),
  );
}

/** Whether a port, by name or number, is among those declared. */
export function hasPort(pod: PodOwner, port: unknown): boolean {
  return portsOf(pod).some(
    declared => declared.name === port || declared.number === port,
  );
}
