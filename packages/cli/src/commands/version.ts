import { SchemaStore } from '@chartwright/core/check';
import { helmEngineVersion } from '@chartwright/helm-engine';
import type { Command } from '../CommandContext';
import { ExitCode } from '../ExitCode';
import { VERSION } from '../version';

/** Options of `chartwright version`. */
export interface VersionOptions {
  format: 'text' | 'json';
}

/** Prints what this is made of. */
export const version: Command<VersionOptions> = async (
  { format },
  { terminal },
) => {
  const engine = helmEngineVersion();
  const versions = {
    chartwright: VERSION,
    helm: engine.helm,
    engine: engine.backend,
    kubernetesSchemas: SchemaStore.shared().kubernetesVersion.replace(/^v/, ''),
    node: process.versions.node,
  };
  if (format === 'json') {
    terminal.out(`${JSON.stringify(versions, undefined, 2)}\n`);
  } else {
    terminal.out(
      [
        `chartwright ${versions.chartwright}`,
        `  Helm engine         ${versions.helm} (${versions.engine})`,
        `  Kubernetes schemas  ${versions.kubernetesSchemas}`,
        `  Node.js             ${versions.node}`,
        '',
      ].join('\n'),
    );
  }
  return ExitCode.ok;
};
