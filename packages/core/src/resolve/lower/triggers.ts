import type { ScalingTrigger } from '@chartwright/backstage-plugin-chartwright-common';
import type { EffectiveSpec } from '../EffectiveSpec';
import { resolveResource, type ResolvedResource } from '../resources';
import { sortedMap } from '../sortedMap';
import type { AutoscalingTriggerValues } from '../values';
import type { World } from '../World';
import { prometheusAddress } from './rollout';

interface Input {
  world: World;
  spec: EffectiveSpec;
  name: string;
  environment: string;
  namespace: string;
}

/** Types of resource that KEDA can ask, with the field that says what to measure. */
export const TRIGGER_FIELDS = {
  rabbitmq: 'queue',
  redis: 'list',
  kafka: 'topic',
} as const;

/** The host as KEDA sees it, which runs in a namespace of its own. */
function hostFrom(
  { host, namespace }: ResolvedResource,
  clusterDomain: string,
): string {
  return namespace === undefined || host.includes('.')
    ? host
    : `${host}.${namespace}.svc.${clusterDomain}`;
}

function amount(
  field: string,
  { target = '20', activation }: ScalingTrigger,
): Record<string, string> {
  const above = `activation${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return {
    [field]: target,
    ...(activation === undefined ? {} : { [above]: activation }),
  };
}

function redisTrigger(
  trigger: ScalingTrigger,
  { name, topology }: ResolvedResource,
  address: string,
): AutoscalingTriggerValues {
  const common = {
    listName: trigger.list ?? '',
    ...amount('listLength', trigger),
  };
  if (topology === 'cluster')
    return {
      type: 'redis-cluster',
      metadata: { addresses: address, ...common },
    };
  if (topology === 'sentinel')
    return {
      type: 'redis-sentinel',
      metadata: {
        addresses: address,
        // The redis type calls the group of masters as the resource.
        sentinelMaster: name,
        ...common,
      },
    };
  return { type: 'redis', metadata: { address, ...common } };
}

function ofResource(
  trigger: ScalingTrigger,
  resource: ResolvedResource,
  { world, name }: Input,
): AutoscalingTriggerValues {
  const { clusterDomain = 'cluster.local' } = world.platform.spec.network ?? {};
  const definition = world.resourceTypes.get(resource.type);
  const address = `${hostFrom(resource, clusterDomain)}:${resource.port}`;
  const auth =
    resource.secret === undefined ||
    Object.keys(definition?.credentials ?? {}).length === 0
      ? {}
      : {
          auth: {
            secret: resource.secret,
            keys: sortedMap({ ...definition?.credentials }, key => key),
          },
        };
  switch (resource.type) {
    case 'rabbitmq':
      return {
        type: 'rabbitmq',
        metadata: {
          host: `amqp://${address}`,
          protocol: 'amqp',
          queueName: trigger.queue ?? '',
          mode: 'QueueLength',
          ...amount('value', trigger),
        },
        ...auth,
      };
    case 'redis':
      return { ...redisTrigger(trigger, resource, address), ...auth };
    default:
      return {
        type: 'kafka',
        metadata: {
          bootstrapServers: address,
          topic: trigger.topic ?? '',
          consumerGroup: trigger.consumerGroup ?? name,
          ...amount('lagThreshold', trigger),
        },
      };
  }
}

/** The triggers of KEDA. What names a resource that is not known was told already, and is left out. */
export function lowerTriggers(
  input: Input,
): Record<string, AutoscalingTriggerValues> {
  const { world, spec, environment, namespace } = input;
  return sortedMap(spec.scaling?.triggers ?? {}, trigger => {
    if (trigger.query !== undefined) {
      const query = trigger.query.split('$namespace').join(namespace);
      return {
        type: 'prometheus',
        metadata: {
          serverAddress: prometheusAddress(world.platform),
          query,
          ...amount('threshold', trigger),
        },
      };
    }
    const resource =
      trigger.resource === undefined
        ? undefined
        : resolveResource(world, trigger.resource, environment);
    return resource && ofResource(trigger, resource, input);
  });
}
