/* What stands below the options in the help of `secrets` and `monitoring`. */

export const SECRETS_HELP = `
Values are never printed, nor taken from arguments. rotate prints commands for AWS, Azure, Google, Vault and Sealed
Secrets, and runs none of them. check ends with 5 when a Secret has an error, status when one is not ready.

Examples:
  $ chartwright secrets list shop                          every service and store of a system, all environments
  $ chartwright secrets check shop
  $ chartwright secrets status shop -e production
  $ chartwright secrets rotate api-key orders -e production
  $ chartwright secrets seal api-key orders -e staging --from-file key=key.txt`;

export const MONITORING_HELP = `
Ends with 5 when something of the stack is not as it should be, or an objective is missed.

Examples:
  $ kubectl port-forward -n monitoring svc/prometheus-operated 9090 &
  $ chartwright monitoring check shop -e production --prometheus http://localhost:9090
  $ chartwright monitoring slo shop -e production --prometheus http://localhost:9090
  $ chartwright monitoring try --alertmanager http://localhost:9093 --severity critical --namespace shop
  $ chartwright rules orders -e production --output tests/rules.yaml`;
