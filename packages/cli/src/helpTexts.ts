/* What stands below the options in the help of each command. */

export const EXAMPLES = `
Examples:
  $ chartwright generate -f chartwright.yaml -o orders     write the repository of a service
  $ chartwright regenerate orders                          bring it up to date, keeping what people changed
  $ chartwright check orders                               render and check all its environments
  $ chartwright render orders -e production                what Helm would apply
  $ chartwright explain spec.scaling                       what a field means

Exit codes:
  0 done   1 fault   2 bad input   3 drift   4 conflicts left   5 findings at error`;

export const GENERATE_HELP = `
The document needs a name, a kind and an image; everything else has a default (chartwright explain spec).
A folder that holds anything but an earlier generation of the same service is not touched.

Examples:
  $ chartwright generate -f chartwright.yaml -o ../orders
  $ chartwright generate -f system.yaml -o shop            one folder a service, one for the system
  $ chartwright generate -f system.yaml --overlay variants/canary.yaml -o shop
  $ chartwright generate -f chartwright.yaml -o ../orders --check`;

export const REGENERATE_HELP = `
Merges what is generated now with what lies in the folder, on the base of what was generated last time: YAML and JSON by
structure, templates by block, text by line. What people changed stays; what they deleted stays deleted; their own files
are not touched. "# chartwright: mine" above a key, or beside it, keeps the generator away from it, as does
spec.regeneration.mine in the document.
Where both changed the same thing, yours stays and it is reported (--on-conflict keep), the generated one is taken
(take), both stand between conflict markers (mark), or nothing is written (fail).
Ends with 3 when --check finds drift, and with 4 when conflicts are left.

Examples:
  $ chartwright regenerate orders --check                  what would change, in files and in manifests
  $ chartwright regenerate orders
  $ chartwright regenerate orders --platform ../platform.yaml --on-conflict mark
  $ chartwright regenerate orders --to 1.1.0               go to that version of the library chart
  $ chartwright regenerate shop                            every service of a system or monorepo, and the system itself
  $ chartwright regenerate orders --adopt                  take over a repository that has no .chartwright folder`;

export const FLEET_HELP = `
A service is a folder with chartwright.yaml and .chartwright: repositories beside each other, or several in a monorepo.

Examples:
  $ chartwright fleet status ~/repositories
  $ chartwright fleet regenerate ~/repositories --canary 3`;

export const FLEET_STATUS_HELP = `
Ends with 3 when --check finds drift, and with 1 when a service cannot be looked at.

Examples:
  $ chartwright fleet status ~/repositories --drifted
  $ chartwright fleet status . --system shop --check --no-findings
  $ chartwright fleet status ~/repositories --format json`;

export const FLEET_REGENERATE_HELP = `
Each service as \`chartwright regenerate\` does it, several at a time. With --canary, so many that have something to do go
first and are checked; one that fails, is refused for its conflicts, or has findings at error keeps the others from
beginning. After Ctrl-C, or a failed canary, the same command goes on where it was.
Ends with 1 when services failed, 4 when conflicts are left, 5 when a canary has findings, 3 when --check finds drift.

Examples:
  $ chartwright fleet regenerate ~/repositories --check
  $ chartwright fleet regenerate ~/repositories --version-below 0.2.0 --canary 10%
  $ chartwright fleet regenerate ~/repositories --owner shop --on-conflict mark
  $ chartwright fleet regenerate ~/repositories --platform platform.yaml --format json`;

export const RENDER_HELP = `
In a generated repository -e takes the release's name, namespace and values from it. -f, --release and --namespace
are laid over that. In any other chart -e takes values-<environment>.yaml.

Examples:
  $ chartwright render orders -e production
  $ chartwright render orders -e staging -f hotfix.yaml | kubectl diff -f -
  $ chartwright render ./any-chart -f values-test.yaml --release test --namespace test`;

export const CHECK_HELP = `
Every object against the schema of its kind, then objects against each other: selectors, ports, references,
autoscalers, disruption budgets, monitors, alerts, Pod Security. docs/checks.md lists the rules.
Ends with 5 when there are findings at error.

Examples:
  $ chartwright check orders
  $ chartwright check orders -e production --format sarif > findings.sarif
  $ helm template shop ./any-chart | chartwright check -
  $ chartwright check manifests/`;

export const EXPLAIN_HELP = `
Examples:
  $ chartwright explain spec.scaling
  $ chartwright explain platform.spec.tiers
  $ chartwright explain --origin -f chartwright.yaml -e production
  $ chartwright explain spec.resources --origin -f chartwright.yaml`;

export const GRAPH_HELP = `
Examples:
  $ chartwright graph -f system.yaml
  $ chartwright graph -f system.yaml --format mermaid >> README.md
  $ chartwright graph -f system.yaml --format dot | dot -Tsvg > graph.svg`;

export const COMPLETION_HELP = `
Examples:
  $ chartwright completion bash > /etc/bash_completion.d/chartwright
  $ chartwright completion zsh > "\${fpath[1]}/_chartwright"
  $ chartwright completion fish > ~/.config/fish/completions/chartwright.fish`;
