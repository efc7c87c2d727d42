import { API_VERSION } from '../annotations';
import type { SystemDocument, SystemSpec } from '../documents.generated';
import { entityName } from './entityName';
import type { NewSystemForm, NewSystemResource } from './NewSystemForm';
import { pruned } from './pruned';
import { withoutBlanks } from './withoutBlanks';

/**
 * The System document that the answers of "New system" stand for. Answers to questions that are not asked for a mode are left
 * out: a form keeps what was typed before the mode was changed.
 *
 * @public
 */
export function systemDocumentFromForm(form: NewSystemForm): SystemDocument {
  const answers = withoutBlanks(form);
  const document = pruned<Omit<SystemDocument, 'spec'> & { spec?: SystemSpec }>(
    {
      apiVersion: API_VERSION,
      kind: 'System',
      metadata: {
        name: answers.name,
        title: answers.title,
        description: answers.description,
        owner: answers.owner,
        domain: answers.domain && entityName(answers.domain),
      },
      spec: {
        namespace: answers.namespace,
        guardrails: {
          podSecurity: answers.podSecurity,
          quota: { hard: quotaOf(answers) },
        },
        resources: answers.resources && resourcesOf(answers.resources),
        environments:
          answers.namespaces &&
          Object.fromEntries(
            answers.namespaces.map(({ environment, namespace }) => [
              environment,
              { namespace },
            ]),
          ),
      },
    },
  );
  return { ...document, spec: document.spec ?? {} };
}

function quotaOf({
  quotaCpu,
  quotaMemory,
}: NewSystemForm): Record<string, string> | undefined {
  return quotaCpu === undefined && quotaMemory === undefined
    ? undefined
    : {
        ...(quotaCpu !== undefined && { 'requests.cpu': quotaCpu }),
        ...(quotaMemory !== undefined && { 'requests.memory': quotaMemory }),
      };
}

/**
 * What would start without a password, or not at all, as neither a person nor an operator makes its Secret: by mode. The
 * External Secrets Operator then makes one in the cluster.
 */
const GENERATED_CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  embedded: ['postgres', 'mysql', 'elasticsearch', 'rabbitmq'],
  operator: ['mysql'],
};

function resourcesOf(
  resources: readonly NewSystemResource[],
): SystemSpec['resources'] {
  return Object.fromEntries(
    resources.map(resource => {
      const {
        type,
        name = type,
        mode,
        version,
        size,
        host,
      } = withoutBlanks(resource);
      const elsewhere = mode === undefined || mode === 'external';
      return [
        name,
        {
          type,
          mode,
          version,
          host: elsewhere ? host : undefined,
          storage: elsewhere ? undefined : { size },
          credentials: GENERATED_CREDENTIALS[mode ?? '']?.includes(type)
            ? { generate: true }
            : undefined,
        },
      ];
    }),
  );
}
