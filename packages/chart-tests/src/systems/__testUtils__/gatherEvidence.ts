import {
  ChartRenderer,
  renderEnvironments,
  targetOfTree,
} from '@chartwright/core/render';
import {
  generateFromFiles,
  GeneratedRepository,
} from '@chartwright/core/generate';
import { parseAllDocuments } from 'yaml';
import type { Evidence, GeneratedText, RenderedManifest } from './Evidence';

/** Folders of a generated repository that say nothing of the system. */
const LEFT_OUT = /^(chart\/charts\/|\.chartwright\/)/;

/**
 * Generates a system, with a variant laid over it, and renders every environment.
 *
 * @throws Error when the documents are wrong or a chart does not render.
 */
export async function gatherEvidence(
  system: string,
  overlays: readonly string[],
  renderer: ChartRenderer,
): Promise<Evidence> {
  const generation = generateFromFiles({ file: system, overlays });
  const errors = generation.problems.filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0)
    throw new Error(
      [system, ...overlays, ...errors.map(({ message }) => message)].join('\n'),
    );
  const repositories = [...generation.repositories] as GeneratedRepository[];
  const files = repositories.flatMap(({ name, tree }) =>
    [...tree]
      .filter(([path]) => !LEFT_OUT.test(path))
      .map(
        ([path, { content }]): GeneratedText => ({
          repository: name,
          path,
          text: Buffer.from(content).toString('utf8'),
        }),
      ),
  );
  const manifests = withDelivery(
    await renderAll(repositories, renderer),
    files,
  );
  return {
    services: new Set(
      repositories.flatMap(({ kind, name }) =>
        kind === 'Service' ? [name] : [],
      ),
    ),
    manifests,
    files: [...files, ...dashboardsIn(manifests)],
    edges: files
      .filter(({ path }) => path === 'catalog-info.yaml')
      .flatMap(({ text }) => edgesOf(text)),
  };
}

/** Objects for Argo CD or Flux are manifests, too: what lies in `deploy/<tool>/<environment>.yaml`. */
function withDelivery(
  manifests: ReadonlyMap<string, readonly RenderedManifest[]>,
  files: readonly GeneratedText[],
): Map<string, RenderedManifest[]> {
  return new Map(
    [...manifests].map(([environment, rendered]) => [
      environment,
      [
        ...rendered,
        ...files
          .filter(({ path }) =>
            new RegExp(`^deploy/[^/]+/${environment}\\.yaml$`).test(path),
          )
          .flatMap(({ repository, text }) =>
            [...parseAllDocuments(text)].map(document => ({
              repository,
              manifest: document.toJS() as unknown,
            })),
          ),
      ],
    ]),
  );
}

async function renderAll(
  repositories: readonly GeneratedRepository[],
  renderer: ChartRenderer,
): Promise<Map<string, RenderedManifest[]>> {
  const manifests = new Map<string, RenderedManifest[]>();
  for (const { name, tree } of repositories) {
    const target = targetOfTree(tree);
    if (!target) continue;
    for (const { environment, outcome } of await renderEnvironments(
      target,
      renderer,
    )) {
      if (!outcome.ok)
        throw new Error(
          `${name} in ${environment.name}: ${outcome.failure.message}`,
        );
      const found = [...parseAllDocuments(outcome.rendered.manifest)].map(
        document => ({
          repository: name,
          manifest: document.toJS() as unknown,
        }),
      );
      manifests.set(environment.name ?? '', [
        ...(manifests.get(environment.name ?? '') ?? []),
        ...found,
      ]);
    }
  }
  return manifests;
}

/** Dashboards that a chart carries as a manifest of its own rather than as a file. */
function dashboardsIn(
  manifests: ReadonlyMap<string, readonly RenderedManifest[]>,
): GeneratedText[] {
  const [rendered = []] = manifests.values();
  return rendered.flatMap(({ repository, manifest }) => {
    const { kind, metadata, data } = (manifest ?? {}) as {
      kind?: string;
      metadata?: { labels?: Record<string, string> };
      data?: Record<string, string>;
    };
    if (kind !== 'ConfigMap' || !metadata?.labels?.grafana_dashboard) return [];
    return Object.entries(data ?? {}).map(([key, text]) => ({
      repository,
      path: `chart/dashboards/${key}`,
      text,
    }));
  });
}

function edgesOf(catalog: string): string[] {
  return [...parseAllDocuments(catalog)].flatMap(document => {
    const { metadata, spec } = document.toJS();
    const prefix = `${spec.system}-`;
    const short = (name: string) =>
      name.startsWith(prefix) ? name.slice(prefix.length) : name;
    return (spec.dependsOn ?? []).map(
      (reference: string) =>
        `${short(metadata.name)} -> ${short(reference.replace(/^.*\//, ''))}`,
    );
  });
}
