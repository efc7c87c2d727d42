/** `helm test`: a Pod that calls the service. */
export interface TestsValues {
  enabled: boolean;
  /** Absent: the library's own. */
  image?: { repository: string; tag?: string; digest?: string };
  /** Name of the port; empty: that of the readiness probe. */
  port: string;
  /** HTTP path; empty: that of the readiness probe. */
  path: string;
}
