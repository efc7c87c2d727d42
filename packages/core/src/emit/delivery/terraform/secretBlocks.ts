import type { DeliverySubject } from '../DeliverySubject';
import { expression, HclBlock } from './hclText';

/** A Secret that a person has to make. */
interface OwnSecret {
  /** Variable of Terraform by key of the Secret. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Secrets of the services that no operator makes in an environment, by name. */
function ownSecrets(
  { services }: DeliverySubject,
  environment: string,
): Map<string, OwnSecret> {
  const found = new Map<string, Map<string, string>>();
  for (const { environments } of services) {
    const values = environments.find(
      resolved => resolved.environment.name === environment,
    )?.values;
    for (const [variable, source] of Object.entries(values?.env ?? {})) {
      const secret = typeof source === 'string' ? undefined : source.secret;
      if (!secret || values?.secrets[secret.name]?.source !== 'existing')
        continue;
      const keys = found.get(secret.name) ?? new Map<string, string>();
      found.set(
        secret.name,
        keys.set(
          secret.key,
          variable.toLowerCase().replace(/[^a-z0-9_]/g, '_'),
        ),
      );
    }
  }
  return new Map([...found].sort().map(([name, keys]) => [name, { keys }]));
}

/** Their variables: sensitive, and never a value in a file. */
export function secretVariables(
  subject: DeliverySubject,
  environment: string,
): HclBlock[] {
  const names = new Set(
    [...ownSecrets(subject, environment).values()].flatMap(({ keys }) => [
      ...keys.values(),
    ]),
  );
  return [...names].sort().map(name => sensitiveVariable(name));
}

/** A variable that Terraform does not print. */
export function sensitiveVariable(name: string): HclBlock {
  return {
    type: 'variable',
    labels: [name],
    attributes: {
      description: `Set TF_VAR_${name}; it stands in no file.`,
      type: expression('string'),
      sensitive: true,
    },
  };
}

/** The Secrets themselves. */
export function secretBlocks(
  subject: DeliverySubject,
  environment: string,
): HclBlock[] {
  return [...ownSecrets(subject, environment)].map(([name, { keys }]) => ({
    type: 'resource',
    labels: ['kubernetes_secret', name.replace(/[^a-z0-9]/g, '_')],
    attributes: {
      data: Object.fromEntries(
        [...keys]
          .sort()
          .map(([key, variable]) => [key, expression(`var.${variable}`)]),
      ),
    },
    blocks: [
      {
        type: 'metadata',
        attributes: {
          name,
          namespace: expression('kubernetes_namespace.this.metadata[0].name'),
        },
      },
    ],
  }));
}
