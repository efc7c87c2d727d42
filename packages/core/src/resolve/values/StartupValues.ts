/** What a Pod waits for before its own containers start. */
export interface StartupValues {
  /** Absent: the library's own. */
  image?: { repository: string; tag?: string; digest?: string };
  /** User that waits; absent: the Pod's. */
  runAsUser?: number;
  /** Where a TCP connection must be accepted, by the name of the dependency. */
  waitFor: Record<string, { host: string; port: number }>;
}
