/** `helm test`: a Pod that calls the service. */
export interface TestsValues {
  enabled: boolean;
  /** Name of the port; empty: that of the readiness probe. */
  port: string;
  /** HTTP path; empty: that of the readiness probe. */
  path: string;
}
