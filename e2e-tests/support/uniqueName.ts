/** A name that no other run against the same portal has: `demo-api` becomes for example `demo-api-1k2x9f`. */
export function uniqueName(stem: string): string {
  return `${stem}-${process.hrtime.bigint().toString(36)}`;
}
