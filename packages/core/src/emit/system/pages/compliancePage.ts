import { markdownText } from '../../text/markdownText';
import type { SystemFacts } from '../SystemFacts';
import { complianceControls, Control, Framework } from './complianceControls';

/** Without a word from the document. */
const DEFAULT_FRAMEWORKS: readonly Framework[] = ['SOC2', 'ISO27001'];

/** The text of `docs/compliance.md`: a compliance report, read off the manifests of the last environment. */
export function compliancePage(system: SystemFacts): string {
  const environment = system.environments[system.environments.length - 1];
  const values = environment && system.values[environment.name];
  const frameworks = system.frameworks ?? DEFAULT_FRAMEWORKS;
  const controls =
    values === undefined
      ? []
      : complianceControls({
          system,
          values,
          services: system.services.map(
            ({ base, environments }) =>
              environments[environments.length - 1] ?? base,
          ),
        });
  const held = controls.filter(({ state }) => state === 'held').length;
  return [
    `# Compliance of ${markdownText(system.title)}`,
    '',
    `A compliance report of what the manifests of ${markdownText(
      environment?.title ?? '',
    )} hold, against ${frameworks.join(
      ', ',
    )}. It is made anew with every generation. It shows controls that can be read off`,
    'manifests; whether they are enough, and everything that people have to do, is for an auditor to say.',
    '',
    `**${held} of ${controls.length} controls are held.**`,
    '',
    `| Control | State | Evidence | ${frameworks.join(' | ')} |`,
    `| --- | --- | --- | ${frameworks.map(() => '---').join(' | ')} |`,
    ...controls.map(control => row(control, frameworks)),
    '',
    '## What people do beside it',
    '',
    '| Review | How often | With |',
    '| --- | --- | --- |',
    '| Vulnerability scans of images | every build, and weekly | the scan step of the pipeline; `trivy image` by hand |',
    '| Access audit | every quarter | `kubectl get rolebindings,clusterrolebindings --all-namespaces`, and the groups behind them |',
    '| Audit of Secrets | every quarter | `chartwright secrets check` and `chartwright secrets list` over all environments |',
    '| Policy check of manifests | every change | `chartwright check` in the pipeline |',
    '| Restore drill | as scheduled, else every quarter | the operations page |',
    '| This compliance report | every release | regeneration writes it; its history is that of the file |',
    '',
  ].join('\n');
}

function row(
  { title, state, evidence, clauses }: Control,
  frameworks: readonly Framework[],
): string {
  return `| ${title} | ${state} | ${evidence} | ${frameworks
    .map(framework => clauses[framework] ?? '')
    .join(' | ')} |`;
}
