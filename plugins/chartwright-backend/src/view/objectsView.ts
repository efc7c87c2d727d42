import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ComparedObject,
  ComparisonView,
  ObjectsView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  inPlaceOf,
  type GeneratorThreads,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { RenderedEnvironment, RenderedService } from './RenderedService';
import { unifiedDiff } from './unifiedDiff';

/**
 * The objects of one environment, of which those can be asked for that hold a text.
 *
 * @throws NotFoundError when there is no such environment, InputError with Helm's words when the chart does not render.
 */
export function objectsView(
  service: RenderedService,
  environment: string,
  text: string,
): ObjectsView {
  const { objects } = renderedEnvironment(service, environment);
  const wanted = text.toLocaleLowerCase('en-US');
  return {
    environment,
    environments: service.environments.map(({ name }) => name),
    objects: objects.filter(({ yaml }) =>
      yaml.toLocaleLowerCase('en-US').includes(wanted),
    ),
  };
}

/**
 * Two environments compared, object by object.
 *
 * @throws NotFoundError, InputError as {@link objectsView}.
 */
export async function comparisonView(
  service: RenderedService,
  environments: { left: string; right: string },
  threads: GeneratorThreads,
): Promise<ComparisonView> {
  const left = renderedEnvironment(service, environments.left);
  const right = renderedEnvironment(service, environments.right);
  const differences = await threads.run('compare', {
    left: { name: left.name, namespace: left.namespace, objects: left.objects },
    right: {
      name: right.name,
      namespace: right.namespace,
      objects: right.objects,
    },
  });
  const moved = inPlaceOf(left, right);
  const changed = new Set(
    differences.map(({ object }) => `${object.kind}/${object.name}`),
  );
  const textOf = (
    objects: RenderedEnvironment['objects'],
    { kind, name }: { kind: string; name: string },
  ) =>
    objects.find(object => object.kind === kind && object.name === name)?.yaml;
  return {
    ...environments,
    equal: left.objects.filter(
      ({ kind, name }) => !changed.has(`${kind}/${name}`),
    ).length,
    objects: differences.map(
      (difference): ComparedObject => ({
        ...(structuredClone(difference) as Omit<ComparedObject, 'diff'>),
        diff:
          // The values of Secrets are told by the fields, masked.
          difference.object.kind === 'Secret'
            ? ''
            : unifiedDiff(
                bytesOf(textOf(left.objects, difference.object)),
                bytesOf(textOf(moved, difference.object)),
              ).diff ?? '',
      }),
    ),
  };
}

/** One environment of a service that renders. */
export function renderedEnvironment(
  service: RenderedService,
  environment: string,
): RenderedEnvironment {
  const rendered = service.environments.find(
    ({ name }) => name === environment,
  );
  if (!rendered) {
    throw new NotFoundError(
      `${service.name} has the environments ${service.environments
        .map(({ name }) => name)
        .join(', ')}, found '${environment}'`,
    );
  }
  if (rendered.renderError !== undefined) {
    throw new InputError(rendered.renderError);
  }
  return rendered;
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : Buffer.from(text);
}
