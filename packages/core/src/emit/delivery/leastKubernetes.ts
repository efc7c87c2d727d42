import type { LibraryChart } from '../LibraryChart';

/** Least version of Kubernetes that a library chart takes: `1.30` of `>=1.30.0-0`. */
export function leastKubernetes({ kubeVersion = '' }: LibraryChart): string {
  return /\d+\.\d+/.exec(kubeVersion)?.[0] ?? '1.24';
}
