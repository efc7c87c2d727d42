import type { Entity } from '@backstage/catalog-model';
import {
  generateService,
  generatorAssets,
  type FileTree,
} from '@chartwright/core';

/** Base of the URLs of local repositories. */
export const BROWSE_URL = 'http://localhost:3000/chartwright/repositories';
/** A Service document that a test can change. */
export const serviceText = (name: string) => `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: ${name}, owner: group:default/shop}
spec:
  kind: api
  # Keep this comment.
  image: ghcr.io/acme/${name}:1.4.2
  ports: {http: 8080}
`;
/** The repository of {@link serviceText}. */
export const serviceTree = (name: string, text = serviceText(name)): FileTree =>
  generateService({
    main: { path: 'chartwright.yaml', text },
    assets: generatorAssets(),
  }).repository!.tree;

/** The component of a service, as the catalog has it. */
export const serviceEntity = (
  name: string,
  repository: string,
  spec = 'chartwright.yaml',
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/source-location': `url:${BROWSE_URL}/shop/${repository}/tree/main/`,
      'chartwright.dev/spec': spec,
    },
  },
});
