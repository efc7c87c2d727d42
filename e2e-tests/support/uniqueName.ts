/**
 * A name that no other run against the same portal has: `demo-api` becomes for example `demo-api-1k2x9f`. Pictures for the
 * documentation are taken of an empty portal, and show the name as it is.
 */
export function uniqueName(stem: string): string {
  return process.env.CHARTWRIGHT_SCREENSHOTS === '1'
    ? stem
    : `${stem}-${process.hrtime.bigint().toString(36)}`;
}
