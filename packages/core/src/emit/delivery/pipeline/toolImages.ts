import type { ResolvedCi } from '../../../resolve';

/** Images of the tools that a pipeline runs; `ci.images` replaces each by its name. */
const TOOL_IMAGES = {
  kubeconform: 'ghcr.io/yannh/kubeconform:v0.6.7',
  kubesec: 'docker.io/kubesec/kubesec:v2.14.0',
  kubernetes: 'docker.io/alpine/k8s:1.32.3',
  python: 'docker.io/library/python:3.13-slim',
  'docker-scout': 'docker.io/docker/scout-cli:1',
  semgrep: 'docker.io/semgrep/semgrep:1.99.0',
  snyk: 'docker.io/snyk/snyk:linux',
  terraform: 'docker.io/hashicorp/terraform:1.11',
  trivy: 'docker.io/aquasec/trivy:0.58.1',
} as const;

/** The image of a tool. */
export function toolImage(
  { images }: ResolvedCi,
  tool: keyof typeof TOOL_IMAGES,
): string {
  return Object.hasOwn(images, tool) ? images[tool]! : TOOL_IMAGES[tool];
}
